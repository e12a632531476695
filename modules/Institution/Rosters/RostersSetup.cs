using FacultyDev.Institution.Rosters.Kinds;
using FacultyDev.Kernel.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Institution.Rosters;

internal static class RostersSetup
{
    public static IServiceCollection AddRosters(this IServiceCollection services)
    {
        services.AddScoped<ImportAccess>();
        services.AddScoped<UploadRoster>();
        services.AddScoped<ImportRosterFile>();
        services.AddScoped<ImportWork>();
        services.AddScoped<ImportLinesTable>();
        services.AddScoped<FactWords>();
        services.AddScoped<RosterSample>();
        services.AddJob<PlanRoster, PlanRosterWork>("institution.plan-roster");
        services.AddJob<ApplyRoster, ApplyRosterWork>("institution.apply-roster");
        services.AddJob<UndoRoster, UndoRosterWork>("institution.undo-roster");
        AddKinds(services);
        return services;
    }

    private static void AddKinds(IServiceCollection services)
    {
        services.AddScoped<RosterKinds>();
        services.AddScoped<StoredRosterQuery>();
        services.AddScoped<ApplyUnits>();
        services.AddScoped<ApplyMembers>();
        services.AddScoped<UndoMembers>();
        services.AddScoped<UndoUnits>();
        services.AddScoped<IRosterKind, PeopleKind>();
        services.AddScoped<IRosterKind, UnitsKind>();
        services.AddScoped<StoredSupervisionQuery>();
        services.AddScoped<ApplySupervisors>();
        services.AddScoped<UndoSupervisors>();
        services.AddScoped<IRosterKind, SupervisorsKind>();
        services.AddScoped<StoredRolesQuery>();
        services.AddScoped<ApplyRoles>();
        services.AddScoped<UndoRoles>();
        services.AddScoped<IRosterKind, RolesKind>();
    }
}
