using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Events;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Localization;
using FacultyDev.Kernel.Time;
using FacultyDev.Kernel.Web;
using FacultyDev.Platform.AccessLogging;
using FacultyDev.Platform.Audit;
using FacultyDev.Platform.BreakGlass;
using FacultyDev.Platform.Calendars;
using FacultyDev.Platform.Jobs;
using FacultyDev.Platform.Mail;
using FacultyDev.Platform.Notifications;
using FacultyDev.Platform.Operations;
using FacultyDev.Platform.PersonalData;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;

namespace FacultyDev.Platform;

/// <summary>
/// What all modules use beside the kernel: notifications, mail, calendars, the access log, break-glass, search and the pages by which
/// administrators operate the program.
/// </summary>
public static class PlatformModule
{
    private static readonly TimeSpan MailInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan NotificationInterval = TimeSpan.FromMinutes(1);

    public static void Describe(ModuleBuilder module)
    {
        module.Named<PlatformText>("platform");
        Permissions(module);
        Menu(module);
        Notifications(module);
        HealthChecks(module);
        module.Repeat<SendDueMailJob>("platform.mails", MailInterval);
        module.Repeat<SendImmediateNotificationsJob>("platform.notices", NotificationInterval);
        module.ScheduledJob<SendNotificationDigestJob, SendNotificationDigestPayload>("platform.notice-digest", "0 30 5 * * ?");
        module.ScheduledJob<CleanupJob, CleanupPayload>("platform.tidying", "0 40 2 * * ?");
        Services(module.Services, module.Configuration);

        // Both use the viewer.
        module.Middleware(app => app.UseAccountInLogs());
        module.Middleware(app => app.UseRateLimits());
        module.Endpoints(endpoints => endpoints.MapHealth());
        module.Endpoints(CalendarEndpoint.Map);
        module.Endpoints(endpoints => endpoints.MapOpenApiDocument());
    }

    /// <summary>Registers what only a running host needs: logs, limits, telemetry, shared keys and the API description.</summary>
    public static void AddOperations(this WebApplicationBuilder builder)
    {
        builder.AddLogs();
        builder.Services.AddRateLimits(builder.Configuration);
        builder.Services.AddRequestSize();
        builder.AddTelemetry();
        builder.Services.AddDataProtectionKeys();
        builder.Services.AddOpenApiDocument();
    }

    /// <summary>Must run right after the error pages and before anything reads the request body.</summary>
    public static void UseIncomingLimits(this IApplicationBuilder app) => app.UseRequestSize();

    private static void Permissions(ModuleBuilder module)
    {
        module.Permission(PlatformPermissions.Audit, FacultyRole.Administrator);
        module.Permission(PlatformPermissions.ReviewAccessLog, FacultyRole.Administrator);
        module.Permission(PlatformPermissions.BreakGlass.View, BreakGlassAccess.Roles);
        module.Permission(PlatformPermissions.BreakGlass.Request, BreakGlassAccess.Roles);
        module.Permission(PlatformPermissions.BreakGlass.Approve, BreakGlassAccess.Roles);
        module.Permission(PlatformPermissions.Mail, FacultyRole.Administrator);
    }

    private static void Menu(ModuleBuilder module)
    {
        module.Menu(957, "platform.mail", "/administration/mail", PlatformPermissions.Mail, isAdministration: true);
        module.Menu(960, "platform.audit", "/administration/audit", PlatformPermissions.Audit, isAdministration: true);
        module.Menu(962, "platform.reads", "/administration/reads", PlatformPermissions.ReviewAccessLog, isAdministration: true);
        module.Menu(964, "platform.break-glass", "/administration/break-glass", PlatformPermissions.BreakGlass.View, isAdministration: true);
        module.Menu(970, "platform.jobs", "/administration/jobs", KernelPermissions.Operate, isAdministration: true);
        module.Menu(975, "platform.health", "/administration/health", KernelPermissions.Operate, isAdministration: true);
    }

    private static void Notifications(ModuleBuilder module)
    {
        module.Notification(
            "platform.break-glass-requests", NotificationEmailTiming.AtOnce, "platform.break-glass-requested", "platform.break-glass-approved",
            "platform.break-glass-opened", "platform.break-glass-refused", "platform.break-glass-closed");
        module.Notification(
            "platform.break-glass-yours", NotificationEmailTiming.AtOnce, "platform.break-glass-yours", "platform.break-glass-closed-yours");
        module.Notification("platform.jobs", NotificationEmailTiming.Never, "platform.job-ended", "platform.job-failed");
        module.Notification(NotificationTypes.Other, NotificationEmailTiming.Daily);
    }

    private static void HealthChecks(ModuleBuilder module)
    {
        module.HealthCheck<DatabaseHealthCheck>("database");
        module.HealthCheck<MigrationsHealthCheck>("migrations");
        module.HealthCheck<DataFolderHealthCheck>("data folder");
        module.HealthCheck<JobRunnerHealthCheck>("job runner");
        module.HealthCheck<OutboxHealthCheck>("mail");
        module.HealthCheck<MailServerHealthCheck>("mail server");
    }

    /// <summary>Registers what lives as long as the program, and what other modules' tests make in part.</summary>
    private static void Services(IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<MailOptions>(configuration.GetSection("Mail"));
        services.AddSingleton<TestEmailRateLimiter>();
        services.AddSingleton<MailTransport>();
        services.AddSingleton<OutboxDispatcher>();
        services.AddSingleton<IAfterCommitWork>(provider => provider.GetRequiredService<OutboxDispatcher>());
        services.AddSingleton<BreakGlassDataClasses>();
        services.AddSingleton<NotificationTypes>();
        services.AddSingleton<HealthHistory>();
        services.AddSingleton<MailServerProbe>();
        services.AddScoped(provider => new SiteAddress(
            provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHttpContextAccessor>(), provider.GetService<IHostEnvironment>()));
        services.AddScoped(provider => new Inbox(
            provider.GetRequiredService<FacultyDevDbContext>(),
            provider.GetRequiredService<IViewer>(),
            provider.GetRequiredService<ModuleTexts>(),
            provider.GetRequiredService<Clock>()));
    }
}
