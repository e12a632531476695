using System.Reflection;
using FacultyDev.Contracts.Platform;
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
        return services.AddAutoMapper(_ => { }, typeof(TText).Assembly);
    }

    /// <summary>Registers a notification type. Codes without a type belong to "everything else".</summary>
    public static IServiceCollection AddNotificationType(this IServiceCollection services, NotificationType type) => services.AddSingleton(type);

    /// <summary>
    /// Registers a class of data for break-glass. The module must then call <see cref="IBreakGlass"/> where it shows such data.
    /// </summary>
    /// <exception cref="ArgumentException">The class does not exist, or the access matrix does not allow break-glass for it.</exception>
    public static IServiceCollection AddBreakGlass(this IServiceCollection services, BreakGlassDataClass openable)
    {
        if (!DataClasses.AllowBreakGlass(openable.DataClass))
            throw new ArgumentException($"“{openable.DataClass}” is never opened by break-glass.", nameof(openable));
        return services.AddSingleton(openable);
    }

    /// <summary>Declares a permission and the roles that hold it.</summary>
    public static IServiceCollection AddPermission(this IServiceCollection services, PermissionRule rule) => services.AddSingleton(rule);
}

internal sealed record ModuleAssembly(Assembly Assembly);
