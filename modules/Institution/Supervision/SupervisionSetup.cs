using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Events;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Institution.Supervision;

internal static class SupervisionSetup
{
    public static IServiceCollection AddSupervision(this IServiceCollection services)
    {
        services.AddPermission(PermissionRule.For(
            InstitutionPermissions.Supervision.View,
            FacultyRole.CareerDevelopmentOffice, FacultyRole.MentoringProgram, FacultyRole.DeansOffice, FacultyRole.Administrator));
        services.AddPermission(PermissionRule.For(
            InstitutionPermissions.Supervision.Manage, FacultyRole.CareerDevelopmentOffice, FacultyRole.Administrator));
        services.AddScoped<SupervisionHierarchy>();
        services.AddScoped<ISupervision, SupervisionQuery>();
        services.AddScoped<PersonSupervisionQuery>();
        services.AddScoped<AppointSupervisor>();
        services.AddScoped<SupervisionAccess>();
        services.AddScoped<IEventHandler<MemberLeft>, EndSupervisionOnLeaving>();
        return services;
    }
}
