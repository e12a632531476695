using System.Reflection;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Localization;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Kernel;

/// <summary>Extension methods by which a module registers itself.</summary>
public static class ModuleRegistration
{
    /// <summary>Registers a module: its tables, migrations, strings, AutoMapper profiles and pages.</summary>
    /// <typeparam name="TText">The marker type of the module's resource files.</typeparam>
    public static IServiceCollection AddModule<TText>(this IServiceCollection services, string name)
    {
        services.AddSingleton(new ModuleText(name, typeof(TText)));
        services.AddSingleton(new ModuleAssembly(typeof(TText).Assembly));
        services.AddAutoMapper(_ => { }, typeof(TText).Assembly);
        return services;
    }

    /// <summary>Declares a permission and the roles that hold it.</summary>
    public static IServiceCollection AddPermission(this IServiceCollection services, PermissionRule rule) => services.AddSingleton(rule);
}

internal sealed record ModuleAssembly(Assembly Assembly);
