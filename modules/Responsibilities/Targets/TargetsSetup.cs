using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Responsibilities.Targets;

internal static class TargetsSetup
{
    public static IServiceCollection AddTargets(this IServiceCollection services)
    {
        services.AddPermission(PermissionRule.For(
            ResponsibilitiesPermissions.Targets.Set, FacultyRole.CareerDevelopmentOffice, FacultyRole.DeansOffice));
        services.AddScoped<TargetQuery>();
        return services.AddScoped<SetTarget>();
    }
}
