using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Localization;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;

namespace FacultyDev.Platform.Notifications;

internal static class NotificationsSetup
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddScoped<INotifier, Notifier>();
        services.AddSingleton<NotificationTypes>();
        services.AddNotificationType(new NotificationType("platform.jobs", NotificationEmailTiming.Never, "platform.job-ended", "platform.job-failed"));
        services.AddNotificationType(new NotificationType(NotificationTypes.Other, NotificationEmailTiming.Daily));
        services.AddScoped(provider => new SiteAddress(
            provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHttpContextAccessor>(), provider.GetService<IHostEnvironment>()));
        services.AddScoped<NotificationPreferences>();
        services.AddScoped<NotificationEmail>();
        services.AddScoped<NotificationMailer>();
        services.AddScheduledJob<SendNotificationDigestJob, SendNotificationDigestPayload>("platform.notice-digest", "0 30 5 * * ?");
        services.AddQuartz(quartz => quartz.ScheduleJob<SendImmediateNotificationsJob>(trigger => trigger
            .WithIdentity("platform.notices")
            .WithSimpleSchedule(schedule => schedule.WithInterval(PollInterval).RepeatForever())));
        return services.AddScoped(provider => new Inbox(
            provider.GetRequiredService<FacultyDevDbContext>(),
            provider.GetRequiredService<IViewer>(),
            provider.GetRequiredService<ModuleTexts>(),
            provider.GetRequiredService<TimeProvider>()));
    }
}
