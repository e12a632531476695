using FacultyDev.Institution.Rosters.Strategies;
using FacultyDev.Kernel.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Institution.Rosters;

internal static class RostersSetup
{
    public static IServiceCollection AddRosters(this IServiceCollection services)
    {
        services.AddScoped<RosterImportAccess>();
        services.AddScoped<UploadRoster>();
        services.AddScoped<ImportRosterFile>();
        services.AddScoped<RosterImportCommands>();
        services.AddScoped<ImportLineListQuery>();
        services.AddScoped<ImportDetailsFormatter>();
        services.AddScoped<RosterPreviewQuery>();
        services.AddJob<PlanRosterJob, PlanRosterPayload>("institution.plan-roster");
        services.AddJob<ApplyRosterJob, ApplyRosterPayload>("institution.apply-roster");
        services.AddJob<UndoRosterJob, UndoRosterPayload>("institution.undo-roster");
        AddKinds(services);
        return services;
    }

    private static void AddKinds(IServiceCollection services)
    {
        services.AddScoped<ImportStrategies>();
        services.AddScoped<StoredRosterQuery>();
        services.AddScoped<ApplyUnits>();
        services.AddScoped<ApplyMembers>();
        services.AddScoped<UndoMembers>();
        services.AddScoped<UndoUnits>();
        services.AddScoped<IImportStrategy, PeopleImportStrategy>();
        services.AddScoped<IImportStrategy, UnitImportStrategy>();
        services.AddScoped<StoredSupervisionQuery>();
        services.AddScoped<ApplySupervisors>();
        services.AddScoped<UndoSupervisors>();
        services.AddScoped<IImportStrategy, SupervisionImportStrategy>();
        services.AddScoped<StoredRolesQuery>();
        services.AddScoped<ApplyRoles>();
        services.AddScoped<UndoRoles>();
        services.AddScoped<IImportStrategy, RoleImportStrategy>();
    }
}
