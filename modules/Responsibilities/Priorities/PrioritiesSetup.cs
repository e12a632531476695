using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Responsibilities.Priorities;

/// <summary>Registers strategic priorities.</summary>
internal static class PrioritiesSetup
{
    public static IServiceCollection AddPriorities(this IServiceCollection services)
    {
        services.AddPermission(PermissionRule.SignedIn(ResponsibilitiesPermissions.Priorities.View));
        services.AddPermission(PermissionRule.For(
            ResponsibilitiesPermissions.Priorities.Manage, FacultyRole.CareerDevelopmentOffice, FacultyRole.DeansOffice));
        services.AddSingleton(new MenuEntry(220, "responsibilities.priorities", "/responsibilities/priorities", ResponsibilitiesPermissions.Priorities.View));
        services.AddScoped<PriorityAccess>();
        services.AddScoped<PriorityParentQuery>();
        services.AddScoped<PriorityChoiceQuery>();
        services.AddScoped<IActionPriorities>(provider => provider.GetRequiredService<PriorityChoiceQuery>());
        services.AddScoped<PriorityQuery>();
        services.AddScoped<PriorityFormatter>();
        services.AddScoped<CreatePriority>();
        services.AddScoped<RewordPriority>();
        services.AddScoped<MovePriority>();
        return services.AddScoped<LinkActionToPriority>();
    }
}
