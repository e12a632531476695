using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace FacultyDev.Kernel.Zones;

public static class ZonesSetup
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);

    internal static IServiceCollection AddZones(this IServiceCollection services) => services
        .AddSingleton<InstitutionZone>()
        .AddQuartz(quartz => quartz.ScheduleJob<FollowZone>(trigger => trigger
            .WithIdentity("kernel.zone")
            .WithSimpleSchedule(schedule => schedule.WithInterval(BetweenLooks).RepeatForever())));

    /// <summary>What a command does from here on, it does by the institution's clock. After the database was prepared.</summary>
    public static void UseLocalTime(this IServiceProvider services) => LocalTime.Zone = services.GetRequiredService<InstitutionZone>().Current;

    /// <summary>Whatever a request does, it does by the institution's clock.</summary>
    public static IApplicationBuilder UseLocalTime(this IApplicationBuilder app)
    {
        var zone = app.ApplicationServices.GetRequiredService<InstitutionZone>();
        return app.Use(async (context, next) =>
        {
            LocalTime.Zone = zone.Current;
            await next(context);
        });
    }
}

/// <summary>Every minute: another host may have been told of another zone.</summary>
[DisallowConcurrentExecution]
internal sealed class FollowZone(IZoneSource source, InstitutionZone zone) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        zone.Become(await source.ZoneIdAsync(cancellationToken));
}
