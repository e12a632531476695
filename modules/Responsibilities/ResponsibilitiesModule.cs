using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Web;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Calendars;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Api;
using FacultyDev.Responsibilities.Bulk;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Responsibilities.Comments;
using FacultyDev.Responsibilities.Demo;
using FacultyDev.Responsibilities.Figures;
using FacultyDev.Kernel.Demo;
using FacultyDev.Kernel.Notifications;
using FacultyDev.Kernel.Shell;
using FacultyDev.Responsibilities.Indicators;
using FacultyDev.Responsibilities.PersonalData;
using FacultyDev.Responsibilities.Needs;
using FacultyDev.Responsibilities.Priorities;
using FacultyDev.Responsibilities.Reminders;
using FacultyDev.Responsibilities.Table;
using FacultyDev.Responsibilities.Targets;
using FacultyDev.Responsibilities.Views;
using FacultyDev.Responsibilities.Years;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Responsibilities;

/// <summary>The catalogue of fifty, the table, actions and their evidence, the registry of indicators.</summary>
public static class ResponsibilitiesModule
{
    public static IServiceCollection AddResponsibilities(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddModule<ResponsibilitiesText>("responsibilities");
        services.AddPermission(PermissionRule.SignedIn(ResponsibilitiesPermissions.Table.View));
        services.AddPermission(PermissionRule.SignedIn(ResponsibilitiesPermissions.Actions.View));
        services.AddPermission(PermissionRule.For(
            ResponsibilitiesPermissions.Actions.Oversee, UnitOverseers.Roles));
        services.AddPermission(PermissionRule.For(
            ResponsibilitiesPermissions.Actions.Plan,
            FacultyRole.CareerDevelopmentOffice, FacultyRole.DeansOffice));
        services.AddPermission(PermissionRule.SignedIn(ResponsibilitiesPermissions.Actions.Carry));

        services.AddApiScope(new ApiScope(
            "read-actions", ResponsibilitiesPermissions.Table.View, ResponsibilitiesPermissions.Actions.View, ResponsibilitiesPermissions.Actions.Oversee));
        services.AddApiScope(new ApiScope(
            "write-actions", ResponsibilitiesPermissions.Actions.View, ResponsibilitiesPermissions.Actions.Oversee, ResponsibilitiesPermissions.Actions.Plan,
            ResponsibilitiesPermissions.Actions.Carry));
        services.AddSingleton(new MenuEntry(200, "responsibilities.table", "/responsibilities", ResponsibilitiesPermissions.Table.View));
        services.AddSingleton(new MenuEntry(210, "responsibilities.actions", "/responsibilities/actions", ResponsibilitiesPermissions.Actions.View));

        services.AddNoticeKind(new NoticeKind(
            "responsibilities.mine", NoticeMail.Daily, "responsibilities.action-yours", "responsibilities.action-help", "responsibilities.action-task"));
        services.AddNoticeKind(new NoticeKind("responsibilities.mentions", NoticeMail.Daily, "responsibilities.action-mention", "responsibilities.responsibility-mention"));

        services.AddScoped<CatalogueQuery>();
        services.AddScoped<IDefaults, CatalogueDefaults>();
        services.AddScoped<IndicatorRegistry>();
        services.AddScoped<IDefaults, IndicatorOwnership>();
        services.AddScoped<TallyQuery>();
        services.AddScoped<StandingQuery>();
        services.AddScoped<IResponsibilityFigures, ResponsibilityFigures>();
        services.AddScoped<FigureText>();
        services.AddScoped<IFigureFormatter>(provider => provider.GetRequiredService<FigureText>());
        services.AddScoped<TableScopes>();
        services.AddScoped<TableQuery>();
        services.AddScoped<ResponsibilityQuery>();
        services.AddScoped<OwnerNames>();
        AddActions(services);
        services.AddPriorities();
        services.AddActionKinds();
        services.AddPersonalData();
        services.AddYears();
        services.AddActionViews();
        services.AddBulk();
        services.AddReminders();
        services.AddTargets();
        services.AddComments();
        services.AddNeeds();
        services.AddOwnIndicators();
        services.AddCatalogueEditing();
        services.AddScoped<IDemoPart, ResponsibilitiesDemo>();
        return services;
    }

    public static IEndpointRouteBuilder MapResponsibilities(this IEndpointRouteBuilder endpoints)
    {
        var calls = endpoints.MapApi("responsibilities", "Responsibilities");
        TableEndpoint.Map(calls);
        ActionEndpoints.Map(calls);
        return endpoints;
    }

    private static void AddActions(IServiceCollection services)
    {
        services.AddScoped<ActionsInReach>();
        services.AddScoped<ActionListQuery>();
        services.AddScoped<ActionDeadlines>();
        services.AddScoped<ICalendarSource>(provider => provider.GetRequiredService<ActionDeadlines>());
        services.AddScoped<ActionDetailsQuery>();
        services.AddScoped<ActionWords>();
        services.AddScoped<ActionPeople>();
        services.AddScoped<UnitOverseers>();
        services.AddScoped<PlanAction>();
        services.AddScoped<BeginAction>();
        services.AddScoped<AdvanceAction>();
        services.AddScoped<BlockAction>();
        services.AddScoped<UnblockAction>();
        services.AddScoped<CompleteAction>();
        services.AddScoped<DropAction>();
        services.AddScoped<ReopenAction>();
        services.AddScoped<ReassignAction>();
        services.AddScoped<RescheduleAction>();
        services.AddScoped<DescribeAction>();
        services.AddScoped<HelpWithAction>();
        services.AddScoped<CommentOnAction>();
        services.AddScoped<AttachEvidence>();
        services.AddScoped<WithdrawEvidence>();
        services.AddScoped<ActionVerbs>();
    }
}
