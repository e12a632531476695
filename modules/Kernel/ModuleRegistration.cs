using System.Reflection;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Localization;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Kernel;

/// <summary>What a module says about itself to the house.</summary>
public static class ModuleRegistration
{
    /// <summary>Takes in a module: its tables and migrations, its strings, its AutoMapper profiles, its pages.</summary>
    /// <typeparam name="TText">The marker type of its resource files.</typeparam>
    public static IServiceCollection AddModule<TText>(this IServiceCollection services, string name)
    {
        services.AddSingleton(new ModuleText(name, typeof(TText)));
        services.AddSingleton(new ModuleAssembly(typeof(TText).Assembly));
        services.AddAutoMapper(_ => { }, typeof(TText).Assembly);
        return services;
    }

    /// <summary>Declares a permission and who holds it.</summary>
    public static IServiceCollection AddPermission(this IServiceCollection services, PermissionRule rule) => services.AddSingleton(rule);
}

internal sealed record ModuleAssembly(Assembly Assembly);
