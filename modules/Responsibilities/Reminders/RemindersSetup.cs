using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Responsibilities.Reminders;

/// <summary>Registers the reminders, which are sent daily at 5 a.m., and their settings.</summary>
internal static class RemindersSetup
{
    public static IServiceCollection AddReminders(this IServiceCollection services)
    {
        services.AddPermission(PermissionRule.For(ResponsibilitiesPermissions.Reminders.Manage, FacultyRole.CareerDevelopmentOffice));
        services.AddSingleton(new MenuEntry(
            240, "responsibilities.reminders", "/responsibilities/reminders", ResponsibilitiesPermissions.Reminders.Manage, IsAdministration: true));
        services.AddNotificationType(new NotificationType(
            "responsibilities.reminders", NotificationEmailTiming.Daily, "responsibilities.reminder-due-soon", "responsibilities.reminder-overdue",
            "responsibilities.reminder-blocked", "responsibilities.reminder-escalated"));
        services.AddScheduledJob<SendActionRemindersJob, SendActionRemindersPayload>("responsibilities.reminders", "0 0 5 * * ?");
        services.AddScoped<DueReminderQuery>();
        return services.AddScoped<SaveReminderSettings>();
    }
}
