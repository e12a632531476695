using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace FacultyDev.Kernel.Time;

internal static class TimeZoneSetup
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMinutes(1);

    public static void AddTimeZone(this ModuleBuilder module)
    {
        module.Services.AddSingleton<Clock>();
        module.Repeat<RefreshTimeZoneJob>("kernel.zone", PollInterval);
    }
}

/// <summary>Reloads the time zone every minute because it may be changed through another host.</summary>
[DisallowConcurrentExecution]
internal sealed class RefreshTimeZoneJob(ITimeZoneSource source, Clock clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        clock.SetZone(await source.GetTimeZoneIdAsync(cancellationToken));
}
