using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Demo;
using FacultyDev.Kernel.Notifications;
using FacultyDev.Kernel.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Kernel.BreakGlass;

/// <summary>Registers break-glass access to data that no role opens (docs/decisions/0008).</summary>
public static class BreakGlassSetup
{
    /// <summary>Roles that may request and approve. None of them decides about careers or gives access to the data by itself.</summary>
    internal static readonly FacultyRole[] Roles = [FacultyRole.CareerDevelopmentOffice, FacultyRole.Administrator, FacultyRole.Mediator];

    /// <summary>
    /// Registers a class of data for break-glass. The module must then call <see cref="IBreakGlass"/> where it shows such data.
    /// </summary>
    /// <exception cref="ArgumentException">The class does not exist, or the access matrix does not allow break-glass for it.</exception>
    public static IServiceCollection AddBreakGlass(this IServiceCollection services, BreakGlassDataClass openable)
    {
        if (!BreakGlassDataClass.IsAllowed(openable.DataClass))
            throw new ArgumentException($"“{openable.DataClass}” is never opened by break-glass.", nameof(openable));
        return services.AddSingleton(openable);
    }

    internal static IServiceCollection AddBreakGlass(this IServiceCollection services)
    {
        services.AddPermission(PermissionRule.For(KernelPermissions.BreakGlass.View, Roles));
        services.AddPermission(PermissionRule.For(KernelPermissions.BreakGlass.Request, Roles));
        services.AddPermission(PermissionRule.For(KernelPermissions.BreakGlass.Approve, Roles));
        services.AddSingleton(new MenuEntry(964, "kernel.break-glass", "/administration/break-glass", KernelPermissions.BreakGlass.View, IsAdministration: true));
        services.AddNotificationType(new NotificationType(
            "kernel.break-glass-requests", NotificationEmailTiming.AtOnce, "kernel.break-glass-requested", "kernel.break-glass-approved", "kernel.break-glass-opened",
            "kernel.break-glass-refused", "kernel.break-glass-closed"));
        services.AddNotificationType(new NotificationType("kernel.break-glass-yours", NotificationEmailTiming.AtOnce, "kernel.break-glass-yours", "kernel.break-glass-closed-yours"));

        services.AddSingleton<BreakGlassDataClasses>();
        services.AddScoped<CareerConflictCheck>();
        services.AddScoped<BreakGlassAccess>();
        services.AddScoped<BreakGlassFormatter>();
        services.AddScoped<BreakGlassNotifications>();
        services.AddScoped<BreakGlassQuery>();
        services.AddScoped<RequestBreakGlass>();
        services.AddScoped<BreakGlassReviewCommands>();
        services.AddScoped<BreakGlassEndCommands>();
        services.AddScoped<IInstitutionReferences, BreakGlassReferences>();
        services.AddScoped<IDemoSeeder, BreakGlassDemoSeeder>();
        return services.AddScoped<IBreakGlass, BreakGlassGrants>();
    }
}
