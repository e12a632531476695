using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Responsibilities.Priorities;

/// <summary>Strategic priorities and the indicator that counts what serves them.</summary>
internal static class PrioritiesSetup
{
    public static IServiceCollection AddPriorities(this IServiceCollection services)
    {
        services.AddPermission(PermissionRule.SignedIn(ResponsibilitiesPermissions.Priorities.View));
        services.AddPermission(PermissionRule.For(
            ResponsibilitiesPermissions.Priorities.Manage, FacultyRole.CareerDevelopmentOffice, FacultyRole.DeansOffice));
        services.AddSingleton(new MenuEntry(220, "responsibilities.priorities", "/responsibilities/priorities", ResponsibilitiesPermissions.Priorities.View));
        services.AddScoped<PrioritiesInReach>();
        services.AddScoped<PriorityParents>();
        services.AddScoped<PriorityChoices>();
        services.AddScoped<PriorityQuery>();
        services.AddScoped<PriorityWords>();
        services.AddScoped<SetPriority>();
        services.AddScoped<RewordPriority>();
        services.AddScoped<ClosePriority>();
        services.AddScoped<OrderPriorities>();
        services.AddScoped<LinkAction>();
        return services.AddScoped<IIndicatorProvider, PriorityIndicator>();
    }
}
