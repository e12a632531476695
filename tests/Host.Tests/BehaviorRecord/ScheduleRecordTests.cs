using System.Globalization;
using FacultyDev.Tests.Approval;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace FacultyDev.Host.Tests.BehaviorRecord;

/// <summary>Names and times of the scheduled jobs.</summary>
[Collection(RecordCollection.Name)]
public sealed class ScheduleRecordTests(RecordedHost host)
{
    [Fact]
    public async Task Schedule_OfTheServer_MatchesTheApprovedFile()
    {
        var scheduler = await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        var lines = new List<string>();
        foreach (var header in (await scheduler.QueryTriggers(new TriggerQuery(), CancellationToken.None)).Items)
            lines.Add($"{header.Key.Name} | {Times((await scheduler.GetTrigger(header.Key))!)}");
        ApprovedFile.ShouldHold("schedule.txt", lines.Order(StringComparer.Ordinal));
    }

    private static string Times(ITrigger trigger) => trigger switch
    {
        ICronTrigger cron => $"cron {cron.CronExpressionString}",
        ISimpleTrigger simple => string.Create(CultureInfo.InvariantCulture, $"every {simple.RepeatInterval}"),
        _ => trigger.GetType().Name,
    };
}
