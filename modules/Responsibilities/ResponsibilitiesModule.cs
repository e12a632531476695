using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Events;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Api;
using FacultyDev.Responsibilities.BulkEdit;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Responsibilities.Comments;
using FacultyDev.Responsibilities.Demo;
using FacultyDev.Responsibilities.Figures;
using FacultyDev.Responsibilities.Indicators;
using FacultyDev.Responsibilities.Matrix;
using FacultyDev.Responsibilities.Needs;
using FacultyDev.Responsibilities.PersonalData;
using FacultyDev.Responsibilities.Priorities;
using FacultyDev.Responsibilities.Reminders;
using FacultyDev.Responsibilities.Targets;
using FacultyDev.Responsibilities.Views;
using FacultyDev.Responsibilities.YearLocks;
using FacultyDev.Responsibilities.Years;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace FacultyDev.Responsibilities;

/// <summary>
/// The responsibility catalogue and matrix, actions with their evidence, needs, strategic priorities, academic years and indicators.
/// </summary>
public static class ResponsibilitiesModule
{
    private static readonly TimeSpan FigureRefreshInterval = TimeSpan.FromSeconds(5);

    public static void Describe(ModuleBuilder module)
    {
        module.Named<ResponsibilitiesText>("responsibilities");
        Permissions(module);
        Menu(module);
        Notifications(module);
        module.ApiScope(
            "read-actions", ResponsibilitiesPermissions.Matrix.View, ResponsibilitiesPermissions.Actions.View, ResponsibilitiesPermissions.Actions.Oversee);
        module.ApiScope(
            "write-actions", ResponsibilitiesPermissions.Actions.View, ResponsibilitiesPermissions.Actions.Oversee, ResponsibilitiesPermissions.Actions.Plan,
            ResponsibilitiesPermissions.Actions.WorkOn);

        module.Repeat<RefreshFiguresJob>(RefreshFiguresJob.Name, FigureRefreshInterval);
        module.Job<FreezeYearJob, FreezeYearPayload>("responsibilities.freeze-year");
        module.ScheduledJob<SendActionRemindersJob, SendActionRemindersPayload>("responsibilities.reminders", "0 0 5 * * ?");
        module.ScheduledJob<EscalateNeedsJob, EscalateNeedsPayload>("responsibilities.needs-overdue", "0 10 5 * * ?");

        module.Endpoints(endpoints =>
        {
            var calls = endpoints.MapApi("responsibilities", "Responsibilities");
            MatrixEndpoint.Map(calls);
            ActionEndpoints.Map(calls);
        });
    }

    private static void Permissions(ModuleBuilder module)
    {
        module.PermissionForEveryone(ResponsibilitiesPermissions.Matrix.View);
        module.PermissionForEveryone(ResponsibilitiesPermissions.Actions.View);
        module.Permission(ResponsibilitiesPermissions.Actions.Oversee, UnitOverseersQuery.Roles);
        module.Permission(ResponsibilitiesPermissions.Actions.Plan, FacultyRole.CareerDevelopmentOffice, FacultyRole.DeansOffice);
        module.PermissionForEveryone(ResponsibilitiesPermissions.Actions.WorkOn);
        module.PermissionForEveryone(ResponsibilitiesPermissions.Priorities.View);
        module.Permission(ResponsibilitiesPermissions.Priorities.Manage, FacultyRole.CareerDevelopmentOffice, FacultyRole.DeansOffice);
        module.PermissionForEveryone(ResponsibilitiesPermissions.Needs.View);
        module.Permission(ResponsibilitiesPermissions.Needs.Raise, FacultyRole.Mentor, FacultyRole.PeerMentor, FacultyRole.Mentee);
        module.Permission(ResponsibilitiesPermissions.Needs.Answer, FacultyRole.CareerDevelopmentOffice, FacultyRole.DeansOffice);
        module.Permission(ResponsibilitiesPermissions.Needs.ManageSettings, FacultyRole.CareerDevelopmentOffice);
        module.Permission(ResponsibilitiesPermissions.Targets.Set, FacultyRole.CareerDevelopmentOffice, FacultyRole.DeansOffice);
        module.Permission(ResponsibilitiesPermissions.Years.Close, FacultyRole.CareerDevelopmentOffice);
        module.Permission(ResponsibilitiesPermissions.Catalogue.Edit, FacultyRole.CareerDevelopmentOffice);
        module.Permission(ResponsibilitiesPermissions.Reminders.Manage, FacultyRole.CareerDevelopmentOffice);
    }

    private static void Menu(ModuleBuilder module)
    {
        module.Menu(200, "responsibilities.table", "/responsibilities", ResponsibilitiesPermissions.Matrix.View);
        module.Menu(210, "responsibilities.actions", "/responsibilities/actions", ResponsibilitiesPermissions.Actions.View);
        module.Menu(215, "responsibilities.needs", "/responsibilities/needs", ResponsibilitiesPermissions.Needs.View);
        module.Menu(220, "responsibilities.priorities", "/responsibilities/priorities", ResponsibilitiesPermissions.Priorities.View);
        module.Menu(230, "responsibilities.years", "/responsibilities/years", ResponsibilitiesPermissions.Years.Close, isAdministration: true);
        module.Menu(
            235, "responsibilities.catalogue", "/responsibilities/catalogue", ResponsibilitiesPermissions.Catalogue.Edit, isAdministration: true);
        module.Menu(
            240, "responsibilities.reminders", "/responsibilities/reminders", ResponsibilitiesPermissions.Reminders.Manage, isAdministration: true);
    }

    private static void Notifications(ModuleBuilder module)
    {
        module.Notification(
            "responsibilities.mine", NotificationEmailTiming.Daily, "responsibilities.action-yours", "responsibilities.action-help",
            "responsibilities.action-task");
        module.Notification(
            "responsibilities.mentions", NotificationEmailTiming.Daily, "responsibilities.action-mention", "responsibilities.responsibility-mention");
        module.Notification(
            "responsibilities.reminders", NotificationEmailTiming.Daily, "responsibilities.reminder-due-soon", "responsibilities.reminder-overdue",
            "responsibilities.reminder-blocked", "responsibilities.reminder-escalated");
        module.Notification(
            "responsibilities.needs", NotificationEmailTiming.Daily, "responsibilities.need-raised", "responsibilities.need-overdue");
        module.Notification(
            "responsibilities.own-needs", NotificationEmailTiming.Daily, "responsibilities.need-accepted", "responsibilities.need-declined",
            "responsibilities.need-transferred", "responsibilities.need-escalated", "responsibilities.need-done");
    }
}
