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
        services.AddPermission(PermissionRule.For(PlatformPermissions.BreakGlass.View, Roles));
        services.AddPermission(PermissionRule.For(PlatformPermissions.BreakGlass.Request, Roles));
        services.AddPermission(PermissionRule.For(PlatformPermissions.BreakGlass.Approve, Roles));
        services.AddSingleton(new MenuEntry(964, "platform.break-glass", "/administration/break-glass", PlatformPermissions.BreakGlass.View, IsAdministration: true));
        services.AddNotificationType(new NotificationType(
            "platform.break-glass-requests", NotificationEmailTiming.AtOnce, "platform.break-glass-requested", "platform.break-glass-approved", "platform.break-glass-opened",
            "platform.break-glass-refused", "platform.break-glass-closed"));
        services.AddNotificationType(new NotificationType("platform.break-glass-yours", NotificationEmailTiming.AtOnce, "platform.break-glass-yours", "platform.break-glass-closed-yours"));

        services.AddSingleton<BreakGlassDataClasses>();
        services.AddScoped<CareerConflictCheck>();
        services.AddScoped<BreakGlassAccess>();
        services.AddScoped<BreakGlassFormatter>();
        services.AddScoped<BreakGlassNotifications>();
        services.AddScoped<BreakGlassQuery>();
        services.AddScoped<RequestBreakGlass>();
        services.AddScoped<BreakGlassReviewCommands>();
        services.AddScoped<BreakGlassEndCommands>();
        services.AddScoped<IDemoSeeder, BreakGlassDemoSeeder>();
        return services.AddScoped<IBreakGlass, BreakGlassGrants>();
    }
}
