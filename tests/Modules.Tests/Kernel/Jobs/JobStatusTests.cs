using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Notifications;
using FacultyDev.Modules.Tests.Database;

namespace FacultyDev.Modules.Tests.Kernel.Jobs;

public sealed class JobStatusTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Find_WhileItRuns_TellsTheProgressOfThisMoment(DatabaseKind kind)
    {
        await using var house = await JobHouse.OpenAsync(kind);
        var id = await house.EnqueueAsync();
        JobStatus? seen = null;
        house.Script.Play = async (_, progress, cancellation) =>
        {
            progress.Report(12, 30, "12 of 30 departments");
            await using var ada = house.As(Accounts.Ada);
            seen = await ada.Get<JobStatusQuery>().FindAsync(id, cancellation);
            return JobResult.Nothing;
        };

        await house.Runner.RunInlineAsync(id);

        seen.ShouldNotBeNull();
        (seen.State, seen.Done, seen.Total, seen.Message).ShouldBe((JobState.Running, 12, 30, "12 of 30 departments"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Find_SomebodyElsesJob_IsNull(DatabaseKind kind)
    {
        await using var house = await JobHouse.OpenAsync(kind);
        var id = await house.EnqueueAsync();

        await using var grace = house.As(Accounts.Grace);

        (await grace.Get<JobStatusQuery>().FindAsync(id)).ShouldBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Find_RefusedJob_TellsTheRefusalInWords(DatabaseKind kind)
    {
        await using var house = await JobHouse.OpenAsync(kind);
        var id = await house.EnqueueAsync();
        house.Script.Play = (_, _, _) => throw new DomainException("kernel.file-too-large", null, 25L);
        await house.Runner.RunInlineAsync(id);

        await using var ada = house.As(Accounts.Ada);

        (await ada.Get<JobStatusQuery>().FindAsync(id))!.Error.ShouldBe("This file is too large: at most 25 MB can be kept.");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task WaitShortly_WorkThatEndsMeanwhile_ReturnsItsResult(DatabaseKind kind)
    {
        await using var house = await JobHouse.OpenAsync(kind);
        var id = await house.EnqueueAsync();
        house.Script.Play = (_, _, _) => Task.FromResult(new JobResult("/there"));
        await using var ada = house.As(Accounts.Ada);

        var waiting = ada.Get<JobStatusQuery>().WaitShortlyAsync(id, TimeSpan.FromMinutes(1));
        await house.Runner.RunInlineAsync(id);

        (await waiting)!.ResultPath.ShouldBe("/there");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunInline_WorkOfAMinute_LeavesANoticeThatLeadsToTheResult(DatabaseKind kind)
    {
        await using var house = await JobHouse.OpenAsync(kind);
        var id = await house.EnqueueAsync();
        house.Script.Play = (_, _, _) =>
        {
            house.Clock.Pass(TimeSpan.FromMinutes(1));
            return Task.FromResult(JobResult.Nothing);
        };
        await house.Runner.RunInlineAsync(id);

        await using var ada = house.As(Accounts.Ada);
        var notice = (await ada.Get<Inbox>().ListAsync(null, 10, default)).ShouldHaveSingleItem();

        (notice.Text, notice.Path).ShouldBe(("Done: A test", $"/jobs/{id}?follow=true"));
    }
}
