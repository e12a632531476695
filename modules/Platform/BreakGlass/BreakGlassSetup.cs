using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using FacultyDev.Platform.Notifications;
using FacultyDev.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Platform.BreakGlass;

/// <summary>Registers break-glass access to data that no role opens (docs/decisions/0008).</summary>
internal static class BreakGlassSetup
{
    /// <summary>Roles that may request and approve. None of them decides about careers or gives access to the data by itself.</summary>
    public static readonly FacultyRole[] Roles = [FacultyRole.CareerDevelopmentOffice, FacultyRole.Administrator, FacultyRole.Mediator];

    public static IServiceCollection AddBreakGlass(this IServiceCollection services)
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
