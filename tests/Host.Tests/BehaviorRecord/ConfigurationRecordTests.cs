using System.Globalization;
using System.Reflection;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Web;
using FacultyDev.Platform;
using FacultyDev.Platform.Operations;
using FacultyDev.Tests.Approval;
using FacultyDev.Tests.Demo;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FacultyDev.Host.Tests.BehaviorRecord;

/// <summary>Every configuration key that the program reads while it is composed, starts and serves, with its default.</summary>
[Collection(RecordCollection.Name)]
public sealed class ConfigurationRecordTests(RecordedHost host)
{
    /// <summary>First parts of the keys that only the frameworks read.</summary>
    private static readonly HashSet<string> Frameworks = new(StringComparer.OrdinalIgnoreCase)
    {
        "applicationName", "Authentication", "captureStartupErrors", "contentRoot", "detailedErrors", "DisableStaticAssetNotFoundRuntimeFallback",
        "EnableStaticAssetsDevelopmentCaching", "EnableStaticAssetsDevelopmentIntegrity", "environment", "forwardedHeaders_Enabled",
        "hostingStartupAssemblies", "hostingStartupExcludeAssemblies", "http_ports", "https_port", "https_ports", "Kestrel", "Logging", "Metrics",
        "preferHostingUrls", "preventHostingStartup", "ReadOnlyDataProtectionKeyDirectory", "ReloadStaticAssetsAtRuntime", "servicesStartConcurrently",
        "servicesStopConcurrently", "shutdownTimeoutSeconds", "startupTimeoutSeconds", "staticWebAssets", "suppressStatusMessages", "urls", "webroot",
    };

    private static readonly MethodInfo Bind = typeof(ConfigurationRecordTests).GetMethod(nameof(BindOptions), BindingFlags.NonPublic | BindingFlags.Static)!;

    [Fact]
    public async Task Keys_ReadByTheProgram_MatchTheApprovedFile()
    {
        using (var visitor = await Visitor.SignedInAsync(host, "office"))
            await visitor.ReadAsync("/institution/people");
        await host.AsProgramAsync(services => Task.FromResult(services.GetRequiredService<SiteAddress>().Find("/")));
        var keys = host.Keys.Asked.Concat(KeysReadDuringComposition()).Where(key => !Frameworks.Contains(key.Split(':')[0])).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var sections = keys.Where(key => key.Contains(':', StringComparison.Ordinal)).ToLookup(key => key.Split(':')[0], key => key.Split(':', 2)[1], StringComparer.OrdinalIgnoreCase);
        ApprovedFile.ShouldHold("configuration-keys.txt", keys.Where(key => !sections.Contains(key)).Select(key => Line(key, sections)).OfType<string>().Order(StringComparer.Ordinal));
    }

    /// <summary>Returns the keys that are read before a test can add its own sources, and those of all options classes.</summary>
    private IEnumerable<string> KeysReadDuringComposition()
    {
        var recorded = new RecordedKeys();
        var builder = WebApplication.CreateBuilder();
        ((IConfigurationBuilder)builder.Configuration).Sources.Clear();
        ((IConfigurationBuilder)builder.Configuration).Add(recorded);
        var before = recorded.Asked.ToHashSet();
        builder.AddOperations();
        Application.AddModules(builder.Services, builder.Configuration);
        builder.Services.AddSingleton(new DataFolder(Path.GetTempPath()));
        using var services = builder.Services.BuildServiceProvider();
        foreach (var type in OptionTypes())
            Bind.MakeGenericMethod(type).Invoke(null, [services]);
        return recorded.Asked.Except(before);
    }

    private static void BindOptions<T>(IServiceProvider services) where T : class => _ = services.GetRequiredService<IOptions<T>>().Value;

    private IReadOnlyList<Type> OptionTypes() =>
    [
        .. host.Services.GetRequiredService<ModuleAssemblies>().All.SelectMany(assembly => assembly.DefinedTypes)
            .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && type is { IsClass: true, IsAbstract: false } && type.BaseType == typeof(object)),
    ];

    /// <summary>Formats a key with the default from the options class of its section. Null for a property that cannot be set.</summary>
    private string? Line(string key, ILookup<string, string> sections)
    {
        if (key.Split(':') is not [var section, var name] || OptionsOf(sections[section])?.GetProperty(name) is not { } property)
            return key;
        var value = property.GetValue(Activator.CreateInstance(property.DeclaringType!));
        return property.SetMethod is null ? null : string.Create(CultureInfo.InvariantCulture, $"{key} ({Kind(property.PropertyType)}) = {value switch { null => "none", "" => "empty", _ => value }}");
    }

    /// <summary>The binder reads every property, so the section belongs to the largest class whose properties were all read.</summary>
    private Type? OptionsOf(IEnumerable<string> keys) => OptionTypes().Where(type => Settable(type).IsSubsetOf(keys.ToHashSet(StringComparer.OrdinalIgnoreCase)))
        .MaxBy(type => Settable(type).Count);

    private static string Kind(Type type) => type.IsEnum ? string.Join(", ", Enum.GetNames(type)) : type.Name;

    private static HashSet<string> Settable(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.SetMethod?.IsPublic == true).Select(property => property.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
