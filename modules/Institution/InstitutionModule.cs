using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
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
using FacultyDev.Institution.Rosters.Strategies;
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
    public static void Describe(ModuleBuilder module)
    {
        module.Named<InstitutionText>("institution");
        Permissions(module);
        Menu(module);
        module.ApiScope("read-units", InstitutionPermissions.Units.View);
        module.ApiScope("read-people", InstitutionPermissions.Units.View, InstitutionPermissions.People.View);
        module.ApiScope("read-roles", InstitutionPermissions.Units.View, InstitutionPermissions.Roles.View);
        module.Notification("institution.retention", NotificationEmailTiming.Daily, "institution.retention-due");
        module.BreakGlass(new BreakGlassDataClass(
            DataClasses.PersonnelRecord, "institution.personnel-record", person => $"/institution/people/{person}"));
        module.Services.AddSingleton<UnitTreeCache>();

        module.Job<PrepareDataExportJob, PrepareDataExportPayload>("institution.my-data");
        module.ScheduledJob<DeleteExpiredExportsJob, DeleteExpiredExportsPayload>("institution.forget-exports", "0 50 2 * * ?");
        module.Job<AnonymizeMembersJob, AnonymizeMembersPayload>("institution.anonymize");
        module.ScheduledJob<SendRetentionRemindersJob, SendRetentionRemindersPayload>("institution.retention-reminder", "0 0 6 * * ?");
        module.Job<PlanRosterJob, PlanRosterPayload>("institution.plan-roster");
        module.Job<ApplyRosterJob, ApplyRosterPayload>("institution.apply-roster");
        module.Job<UndoRosterJob, UndoRosterPayload>("institution.undo-roster");

        module.Endpoints(endpoints =>
        {
            var calls = endpoints.MapApi("institution", "Institution");
            UnitEndpoints.Map(calls);
            PeopleEndpoints.Map(calls);
            RoleEndpoints.Map(calls);
        });
    }

    private static void Permissions(ModuleBuilder module)
    {
        module.PermissionForEveryone(InstitutionPermissions.Units.View);
        module.Permission(InstitutionPermissions.Units.Manage, FacultyRole.CareerDevelopmentOffice, FacultyRole.Administrator);
        module.Permission(
            InstitutionPermissions.People.View,
            FacultyRole.CareerDevelopmentOffice, FacultyRole.MentoringProgram, FacultyRole.DeansOffice, FacultyRole.Administrator);
        module.PermissionForEveryone(InstitutionPermissions.People.Directory);
        module.Permission(InstitutionPermissions.People.Manage, FacultyRole.CareerDevelopmentOffice, FacultyRole.Administrator);
        module.Permission(InstitutionPermissions.People.Anonymize, FacultyRole.CareerDevelopmentOffice);
        module.Permission(InstitutionPermissions.People.Import, FacultyRole.CareerDevelopmentOffice, FacultyRole.Administrator);
        module.Permission(
            InstitutionPermissions.Roles.View, FacultyRole.CareerDevelopmentOffice, FacultyRole.DeansOffice, FacultyRole.Administrator);
        module.Permission(InstitutionPermissions.Roles.Grant, FacultyRole.CareerDevelopmentOffice, FacultyRole.Administrator);
        module.Permission(
            InstitutionPermissions.Supervision.View,
            FacultyRole.CareerDevelopmentOffice, FacultyRole.MentoringProgram, FacultyRole.DeansOffice, FacultyRole.Administrator);
        module.Permission(InstitutionPermissions.Supervision.Manage, FacultyRole.CareerDevelopmentOffice, FacultyRole.Administrator);
    }

    private static void Menu(ModuleBuilder module)
    {
        module.Menu(795, "institution.directory", "/institution/directory", InstitutionPermissions.People.Directory);
        module.Menu(800, "institution.people", "/institution/people", InstitutionPermissions.People.View);
        module.Menu(805, "institution.roles", "/institution/roles", InstitutionPermissions.Roles.View, isAdministration: true);
        module.Menu(810, "institution.units", "/institution/units", InstitutionPermissions.Units.View);
        module.Menu(820, "institution.imports", "/institution/imports", InstitutionPermissions.People.Import, isAdministration: true);
        module.Menu(830, "institution.settings", "/institution/settings", InstitutionPermissions.Units.Manage, isAdministration: true);
        module.Menu(835, "institution.retention", "/institution/retention", InstitutionPermissions.People.Anonymize, isAdministration: true);
    }
}
