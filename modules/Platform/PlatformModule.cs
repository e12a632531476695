using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Jobs;
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
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Platform;

/// <summary>
/// Registers what all modules use beside the kernel: notifications, mail, calendars, the access log, break-glass, search and the pages by
/// which administrators operate the program.
/// </summary>
public static class PlatformModule
{
    public static IServiceCollection AddPlatform(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddModule<PlatformText>("platform");
        services.AddPermission(PermissionRule.For(PlatformPermissions.Audit, FacultyRole.Administrator));
        services.AddSingleton(new MenuEntry(960, "platform.audit", "/administration/audit", PlatformPermissions.Audit, IsAdministration: true));
        services.AddSingleton(new MenuEntry(970, "platform.jobs", "/administration/jobs", KernelPermissions.Operate, IsAdministration: true));
        services.AddScoped<AuditQuery>();
        services.AddScoped<AuditFormatter>();
        services.AddScoped<JobListQuery>();
        services.AddScoped<JobFormatter>();
        services.AddScoped<IJobRequesters, JobRequesters>();
        services.AddAccessLog();
        services.AddBreakGlass();
        services.AddNotifications();
        services.AddCalendars();
        services.AddMail(configuration);
        services.AddHealth();
        services.AddPersonalData();
        services.AddScheduledJob<CleanupJob, CleanupPayload>("platform.tidying", "0 40 2 * * ?");
        return services;
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

    /// <summary>Must run after the viewer is set, because logs and rate limits use it, and before authorization.</summary>
    public static void UseOperations(this IApplicationBuilder app)
    {
        app.UseAccountInLogs();
        app.UseRateLimits();
    }

    public static void MapOperations(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealth();
        CalendarEndpoint.Map(endpoints);
        endpoints.MapOpenApiDocument();
    }
}
