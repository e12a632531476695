using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Api;
using FacultyDev.Institution.Appointments;
using FacultyDev.Institution.Demo;
using FacultyDev.Institution.Directory;
using FacultyDev.Institution.People;
using FacultyDev.Institution.PersonalData;
using FacultyDev.Institution.Profiles;
using FacultyDev.Institution.Retention;
using FacultyDev.Institution.Roles;
using FacultyDev.Institution.Rosters;
using FacultyDev.Institution.Search;
using FacultyDev.Institution.Settings;
using FacultyDev.Institution.Setup;
using FacultyDev.Institution.Supervision;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Events;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Time;
using FacultyDev.Kernel.Web;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Institution;

/// <summary>People, units and roles.</summary>
public static partial class InstitutionModule
{
    public static IServiceCollection AddInstitution(this IServiceCollection services)
    {
        services.AddModule<InstitutionText>("institution");
        services.AddPermission(PermissionRule.SignedIn(InstitutionPermissions.Units.View));
        services.AddPermission(PermissionRule.For(
            InstitutionPermissions.Units.Manage, FacultyRole.CareerDevelopmentOffice, FacultyRole.Administrator));
        services.AddPermission(PermissionRule.For(
            InstitutionPermissions.People.View,
            FacultyRole.CareerDevelopmentOffice, FacultyRole.MentoringProgram, FacultyRole.DeansOffice, FacultyRole.Administrator));
        services.AddPermission(PermissionRule.SignedIn(InstitutionPermissions.People.Directory));
        services.AddPermission(PermissionRule.For(
            InstitutionPermissions.People.Manage, FacultyRole.CareerDevelopmentOffice, FacultyRole.Administrator));
        services.AddPermission(PermissionRule.For(InstitutionPermissions.People.Anonymize, FacultyRole.CareerDevelopmentOffice));
        services.AddPermission(PermissionRule.For(
            InstitutionPermissions.People.Import, FacultyRole.CareerDevelopmentOffice, FacultyRole.Administrator));
        services.AddPermission(PermissionRule.For(
            InstitutionPermissions.Roles.View, FacultyRole.CareerDevelopmentOffice, FacultyRole.DeansOffice, FacultyRole.Administrator));
        services.AddPermission(PermissionRule.For(
            InstitutionPermissions.Roles.Grant, FacultyRole.CareerDevelopmentOffice, FacultyRole.Administrator));

        services.AddSingleton<UnitTreeCache>();
        services.AddScoped<UnitsQuery>();
        services.AddScoped<IUnits>(provider => provider.GetRequiredService<UnitsQuery>());
        services.AddScoped<PeopleQuery>();
        services.AddScoped<IPeople>(provider => provider.GetRequiredService<PeopleQuery>());
        services.AddScoped<IFacultyMembers, FacultyMembersQuery>();
        services.AddScoped<IRoleHolders, RoleHoldersQuery>();
        services.AddScoped<PeopleListQuery>();
        services.AddScoped<PersonDetailsQuery>();
        services.AddScoped<UnitCommands>();
        services.AddScoped<RoleListQuery>();
        services.AddScoped<RoleAccess>();
        services.AddScoped<IRoleDecisions>(provider => provider.GetRequiredService<RoleAccess>());
        services.AddScoped<IEventHandler<SignedOn>, SyncRolesOnSignOn>();
        services.AddScoped<ISignInPeople, SignInPeopleQuery>();
        services.AddScoped<GrantRole>();
        services.AddScoped<RevokeRole>();
        services.AddScoped<IEventHandler<MemberLeft>, EndRolesOnLeaving>();
        services.AddScoped<ISearchSource, PeopleSearchSource>();
        services.AddScoped<ISearchSource, UnitSearchSource>();
        services.AddScoped<InstitutionSettingsQuery>();
        services.AddScoped<ITimeZoneSource>(provider => provider.GetRequiredService<InstitutionSettingsQuery>());
        services.AddScoped<SaveInstitutionSettings>();
        services.AddSupervision();
        services.AddMembers();
        services.AddAppointments();
        services.AddProfiles();
        services.AddDirectory();
        services.AddPersonalData();
        services.AddRetention();
        services.AddRosters();
        services.AddScoped<SetUpInstitution>();
        services.AddScoped<SetUpAdministrator>();
        AddApiScopes(services);
        AddMenu(services);
        AddDemo(services);
        return services;
    }

    public static void MapInstitution(this IEndpointRouteBuilder endpoints)
    {
        var calls = endpoints.MapApi("institution", "Institution");
        UnitEndpoints.Map(calls);
        PeopleEndpoints.Map(calls);
        RoleEndpoints.Map(calls);
    }

    private static void AddApiScopes(IServiceCollection services)
    {
        services.AddApiScope(new ApiScope("read-units", InstitutionPermissions.Units.View));
        services.AddApiScope(new ApiScope("read-people", InstitutionPermissions.Units.View, InstitutionPermissions.People.View));
        services.AddApiScope(new ApiScope("read-roles", InstitutionPermissions.Units.View, InstitutionPermissions.Roles.View));
    }

    private static void AddMenu(IServiceCollection services)
    {
        services.AddSingleton(new MenuEntry(800, "institution.people", "/institution/people", InstitutionPermissions.People.View));
        services.AddSingleton(new MenuEntry(810, "institution.units", "/institution/units", InstitutionPermissions.Units.View));
        services.AddSingleton(new MenuEntry(
            805, "institution.roles", "/institution/roles", InstitutionPermissions.Roles.View, IsAdministration: true));
        services.AddSingleton(new MenuEntry(
            830, "institution.settings", "/institution/settings", InstitutionPermissions.Units.Manage, IsAdministration: true));
        services.AddSingleton(new MenuEntry(820, "institution.imports", "/institution/imports", InstitutionPermissions.People.Import, IsAdministration: true));
    }

    private static void AddDemo(IServiceCollection services)
    {
        services.AddScoped<IDemoSeeder, InstitutionDemoSeeder>();
        services.AddScoped<IDemoSeeder, SupervisionDemoSeeder>();
        services.AddScoped<IDemoSeeder, MediatorDemoSeeder>();
    }
}
