using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Events;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Responsibilities.Needs;

/// <summary>
/// Registers needs and proposals, which mentors, peer mentors, circles and mentees raise and leaders answer by a due date.
/// </summary>
internal static class NeedsSetup
{
    public static IServiceCollection AddNeeds(this IServiceCollection services)
    {
        services.AddPermission(PermissionRule.SignedIn(ResponsibilitiesPermissions.Needs.View));
        services.AddPermission(PermissionRule.For(
            ResponsibilitiesPermissions.Needs.Raise, FacultyRole.Mentor, FacultyRole.PeerMentor, FacultyRole.Mentee));
        services.AddPermission(PermissionRule.For(
            ResponsibilitiesPermissions.Needs.Answer, FacultyRole.CareerDevelopmentOffice, FacultyRole.DeansOffice));
        services.AddPermission(PermissionRule.For(ResponsibilitiesPermissions.Needs.ManageSettings, FacultyRole.CareerDevelopmentOffice));
        services.AddSingleton(new MenuEntry(215, "responsibilities.needs", "/responsibilities/needs", ResponsibilitiesPermissions.Needs.View));

        services.AddNotificationType(new NotificationType(
            "responsibilities.needs", NotificationEmailTiming.Daily, "responsibilities.need-raised", "responsibilities.need-overdue"));
        services.AddNotificationType(new NotificationType(
            "responsibilities.own-needs", NotificationEmailTiming.Daily, "responsibilities.need-accepted", "responsibilities.need-declined",
            "responsibilities.need-transferred", "responsibilities.need-escalated", "responsibilities.need-done"));

        services.AddScoped<NeedAccess>();
        services.AddScoped<NeedListQuery>();
        services.AddScoped<NeedCountQuery>();
        services.AddScoped<NeedFormatter>();
        services.AddScoped<NeedNotifications>();
        services.AddScoped<NeedSettingsStore>();
        services.AddScoped<RaiseNeed>();
        services.AddScoped<NeedAnswerCommands>();
        services.AddScoped<IEventHandler<ActionFinished>, NotifyRaisersOnActionFinished>();
        services.AddScheduledJob<EscalateNeedsJob, EscalateNeedsPayload>("responsibilities.needs-overdue", "0 10 5 * * ?");
        return services;
    }
}
