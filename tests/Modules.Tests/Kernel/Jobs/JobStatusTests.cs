using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Platform.Notifications;

namespace FacultyDev.Modules.Tests.Kernel.Jobs;

public sealed class JobStatusTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Find_RunningJob_HasItsCurrentProgress(DatabaseKind kind)
    {
        await using var scenario = await JobScenario.OpenAsync(kind);
        var id = await scenario.EnqueueAsync();
        JobStatus? seen = null;
        scenario.Script.Play = async (_, progress, cancellationToken) =>
        {
            progress.Report(12, 30, "12 of 30 departments");
            await using var ada = scenario.As(FakeAccounts.Ada);
            seen = await ada.Get<JobStatusQuery>().FindAsync(id, cancellationToken);
            return JobResult.Nothing;
        };

        await scenario.Runner.RunInlineAsync(id);

        seen.ShouldNotBeNull();
        (seen.State, seen.Done, seen.Total, seen.Message).ShouldBe((JobState.Running, 12, 30, "12 of 30 departments"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Find_SomebodyElsesJob_IsNull(DatabaseKind kind)
    {
        await using var scenario = await JobScenario.OpenAsync(kind);
        var id = await scenario.EnqueueAsync();

        await using var grace = scenario.As(FakeAccounts.Grace);

        (await grace.Get<JobStatusQuery>().FindAsync(id)).ShouldBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Find_FailedJob_HasTheErrorText(DatabaseKind kind)
    {
        await using var scenario = await JobScenario.OpenAsync(kind);
        var id = await scenario.EnqueueAsync();
        scenario.Script.Play = (_, _, _) => throw new DomainException("kernel.file.too-large", null, 25L);
        await scenario.Runner.RunInlineAsync(id);

        await using var ada = scenario.As(FakeAccounts.Ada);

        (await ada.Get<JobStatusQuery>().FindAsync(id))!.Error.ShouldBe("This file is too large: at most 25 MB can be kept.");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task WaitShortly_JobThatEndsMeanwhile_ReturnsItsResult(DatabaseKind kind)
    {
        await using var scenario = await JobScenario.OpenAsync(kind);
        var id = await scenario.EnqueueAsync();
        scenario.Script.Play = (_, _, _) => Task.FromResult(new JobResult("/there"));
        await using var ada = scenario.As(FakeAccounts.Ada);

        var waiting = ada.Get<JobStatusQuery>().WaitShortlyAsync(id, TimeSpan.FromMinutes(1));
        await scenario.Runner.RunInlineAsync(id);

        (await waiting)!.ResultPath.ShouldBe("/there");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunInline_JobOfAMinute_NotifiesTheRequesterWithALinkToTheResult(DatabaseKind kind)
    {
        await using var scenario = await JobScenario.OpenAsync(kind);
        var id = await scenario.EnqueueAsync();
        scenario.Script.Play = (_, _, _) =>
        {
            scenario.Clock.Pass(TimeSpan.FromMinutes(1));
            return Task.FromResult(JobResult.Nothing);
        };
        await scenario.Runner.RunInlineAsync(id);

        await using var ada = scenario.As(FakeAccounts.Ada);
        var item = (await ada.Get<Inbox>().ListAsync(null, 10, default)).ShouldHaveSingleItem();

        (item.Text, item.Path).ShouldBe(("Done: A test", $"/jobs/{id}?follow=true"));
    }
}
