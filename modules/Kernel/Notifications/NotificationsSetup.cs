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

namespace FacultyDev.Kernel.Notifications;

public static class NotificationsSetup
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);

    /// <summary>Declares a kind of notices; what no kind holds counts among "everything else".</summary>
    public static IServiceCollection AddNoticeKind(this IServiceCollection services, NoticeKind kind) => services.AddSingleton(kind);

    internal static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddScoped(provider => new Notifier(
            provider.GetRequiredService<FacultyDevDbContext>(),
            provider.GetRequiredService<NoticeKinds>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<NoticeKinds>();
        services.AddNoticeKind(new NoticeKind("kernel.jobs", NoticeMail.Never, "kernel.job-ended", "kernel.job-failed"));
        services.AddNoticeKind(new NoticeKind(NoticeKinds.Other, NoticeMail.Daily));
        services.AddScoped(provider => new SiteAddress(
            provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHttpContextAccessor>(), provider.GetService<IHostEnvironment>()));
        services.AddScoped<NoticeChoices>();
        services.AddScoped<NoticeLetter>();
        services.AddScoped<NoticePost>();
        services.AddScheduledJob<NoticeDigestHandler, NoticeDigest>("kernel.notice-digest", "0 30 5 * * ?");
        services.AddQuartz(quartz => quartz.ScheduleJob<SendUrgentNotices>(trigger => trigger
            .WithIdentity("kernel.notices")
            .WithSimpleSchedule(schedule => schedule.WithInterval(BetweenLooks).RepeatForever())));
        return services.AddScoped(provider => new Inbox(
            provider.GetRequiredService<FacultyDevDbContext>(),
            provider.GetRequiredService<IViewer>(),
            provider.GetRequiredService<ModuleTexts>(),
            provider.GetRequiredService<TimeProvider>()));
    }
}
