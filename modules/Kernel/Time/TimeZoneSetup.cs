using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace FacultyDev.Kernel.Time;

public static class TimeZoneSetup
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMinutes(1);

    internal static void AddTimeZone(this ModuleBuilder module)
    {
        module.Services.AddSingleton<InstitutionTimeZone>();
        module.Repeat<RefreshTimeZoneJob>("kernel.zone", PollInterval);
    }

    /// <summary>Makes a command use the institution's time zone. Call it after the database has been prepared.</summary>
    public static void UseLocalTime(this IServiceProvider services) => LocalTime.Zone = services.GetRequiredService<InstitutionTimeZone>().Current;

    /// <summary>Makes requests use the institution's time zone.</summary>
    public static IApplicationBuilder UseLocalTime(this IApplicationBuilder app)
    {
        var zone = app.ApplicationServices.GetRequiredService<InstitutionTimeZone>();
        return app.Use(async (context, next) =>
        {
            LocalTime.Zone = zone.Current;
            await next(context);
        });
    }
}

/// <summary>Reloads the time zone every minute because it may be changed through another host.</summary>
[DisallowConcurrentExecution]
internal sealed class RefreshTimeZoneJob(ITimeZoneSource source, InstitutionTimeZone zone) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        zone.Set(await source.GetTimeZoneIdAsync(cancellationToken));
}
