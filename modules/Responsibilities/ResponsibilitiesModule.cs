using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
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

namespace FacultyDev.Responsibilities;

/// <summary>Registers the responsibility catalogue and matrix, actions with their evidence, and the registry of indicators.</summary>
public static class ResponsibilitiesModule
{
    public static IServiceCollection AddResponsibilities(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddModule<ResponsibilitiesText>("responsibilities");
        services.AddPermission(PermissionRule.SignedIn(ResponsibilitiesPermissions.Matrix.View));
        services.AddPermission(PermissionRule.SignedIn(ResponsibilitiesPermissions.Actions.View));
        services.AddPermission(PermissionRule.For(
            ResponsibilitiesPermissions.Actions.Oversee, UnitOverseersQuery.Roles));
        services.AddPermission(PermissionRule.For(
            ResponsibilitiesPermissions.Actions.Plan,
            FacultyRole.CareerDevelopmentOffice, FacultyRole.DeansOffice));
        services.AddPermission(PermissionRule.SignedIn(ResponsibilitiesPermissions.Actions.WorkOn));

        services.AddApiScope(new ApiScope(
            "read-actions", ResponsibilitiesPermissions.Matrix.View, ResponsibilitiesPermissions.Actions.View, ResponsibilitiesPermissions.Actions.Oversee));
        services.AddApiScope(new ApiScope(
            "write-actions", ResponsibilitiesPermissions.Actions.View, ResponsibilitiesPermissions.Actions.Oversee, ResponsibilitiesPermissions.Actions.Plan,
            ResponsibilitiesPermissions.Actions.WorkOn));
        services.AddSingleton(new MenuEntry(200, "responsibilities.table", "/responsibilities", ResponsibilitiesPermissions.Matrix.View));
        services.AddSingleton(new MenuEntry(210, "responsibilities.actions", "/responsibilities/actions", ResponsibilitiesPermissions.Actions.View));

        services.AddNotificationType(new NotificationType(
            "responsibilities.mine", NotificationEmailTiming.Daily, "responsibilities.action-yours", "responsibilities.action-help", "responsibilities.action-task"));
        services.AddNotificationType(new NotificationType("responsibilities.mentions", NotificationEmailTiming.Daily, "responsibilities.action-mention", "responsibilities.responsibility-mention"));

        services.AddScoped<ClosedYears>();
        services.AddScoped<CatalogueQuery>();
        services.AddScoped<IStartupTask, SeedCatalogueStartupTask>();
        services.AddFigures();
        services.AddMatrix();
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
        services.AddIndicators();
        services.AddCatalogueEditing();
        return services.AddDemo();
    }

    public static IEndpointRouteBuilder MapResponsibilities(this IEndpointRouteBuilder endpoints)
    {
        var calls = endpoints.MapApi("responsibilities", "Responsibilities");
        MatrixEndpoint.Map(calls);
        ActionEndpoints.Map(calls);
        return endpoints;
    }

    private static void AddActions(IServiceCollection services)
    {
        services.AddScoped<ActionAccess>();
        services.AddScoped<ActionListQuery>();
        services.AddScoped<ActionYearQuery>();
        services.AddScoped<ActionCalendarSource>();
        services.AddScoped<ICalendarSource>(provider => provider.GetRequiredService<ActionCalendarSource>());
        services.AddScoped<ActionDetailsQuery>();
        services.AddScoped<ServedCodeCountQuery>();
        services.AddScoped<ActionFormatter>();
        services.AddScoped<ActionNotifications>();
        services.AddScoped<UnitOverseersQuery>();
        services.AddScoped<PlanAction>();
        services.AddScoped<ReassignAction>();
        services.AddScoped<DescribeAction>();
        services.AddScoped<AddActionHelper>();
        services.AddScoped<CommentOnAction>();
        services.AddScoped<EvidenceCommands>();
    }
}
