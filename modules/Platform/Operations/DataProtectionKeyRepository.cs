using System.Xml.Linq;
using FacultyDev.Kernel.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FacultyDev.Platform.Operations;

/// <summary>
/// Stores data protection keys in the database: they survive a redeployment, all hosts share them, and the backup includes them.
/// </summary>
internal sealed class DataProtectionKeyRepository(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<FacultyDevDbContext>();
        return [.. db.Set<DataProtectionKey>().AsNoTracking().Select(key => key.Xml).ToList().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<FacultyDevDbContext>();
        db.Add(new DataProtectionKey { FriendlyName = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        // The framework's interface is synchronous. It is called only at startup and every ninety days.
        db.SaveChangesAsync().GetAwaiter().GetResult();
    }
}

internal static class DataProtectionSetup
{
    public static void AddDataProtectionKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("FacultyDev");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(
            options => options.XmlRepository = new DataProtectionKeyRepository(provider.GetRequiredService<IServiceScopeFactory>())));
    }
}
