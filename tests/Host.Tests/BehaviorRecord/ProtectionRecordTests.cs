using System.Reflection;
using FacultyDev.Accounts;
using FacultyDev.Kernel.Data;
using FacultyDev.Tests.Approval;
using FacultyDev.Tests.Demo;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FacultyDev.Host.Tests.BehaviorRecord;

/// <summary>The data protection purposes of the program. If a purpose changes, stored data can no longer be decrypted.</summary>
[Collection(RecordCollection.Name)]
public sealed class ProtectionRecordTests(RecordedHost host)
{
    [Fact]
    public async Task Purposes_OfAllProtectors_MatchTheApprovedFile()
    {
        using (var visitor = await Visitor.SignedInAsync(host, "office"))
            await visitor.ReadAsync("/institution/people");
        await host.AsProgramAsync(async services =>
        {
            MakeOwnProtectors(services);
            services.GetRequiredService<UserManager<Account>>();
            services.GetRequiredService<IAntiforgery>();
            services.GetRequiredService<ITempDataProvider>();
            await MakeHandlersAsync(services);
        });
        var discriminator = host.Services.GetRequiredService<IOptions<DataProtectionOptions>>().Value.ApplicationDiscriminator;
        ApprovedFile.ShouldHold("data-protection.txt", host.Purposes.Chains.Order(StringComparer.Ordinal).Prepend($"application: {discriminator}"));
    }

    /// <summary>Creates the protectors of our own classes, which take the provider in their constructor or in a static method.</summary>
    private void MakeOwnProtectors(IServiceProvider services)
    {
        var types = host.Services.GetRequiredService<ModuleAssemblies>().All.SelectMany(assembly => assembly.DefinedTypes)
            .Where(type => !type.ContainsGenericParameters).ToList();
        foreach (var type in types.Where(type => !type.IsAbstract && type.DeclaredConstructors.Any(TakesProvider)))
            ActivatorUtilities.CreateInstance(services, type);
        foreach (var method in types.SelectMany(type => type.DeclaredMethods).Where(method => method.IsStatic && method.ReturnType == typeof(IDataProtector) && method.GetParameters().Length == 1 && TakesProvider(method)))
            method.Invoke(null, [services.GetRequiredService<IDataProtectionProvider>()]);

        static bool TakesProvider(MethodBase method) => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(IDataProtectionProvider));
    }

    private static async Task MakeHandlersAsync(IServiceProvider services)
    {
        var context = new DefaultHttpContext { RequestServices = services };
        foreach (var scheme in await services.GetRequiredService<IAuthenticationSchemeProvider>().GetAllSchemesAsync())
            await services.GetRequiredService<IAuthenticationHandlerProvider>().GetHandlerAsync(context, scheme.Name);
    }
}
