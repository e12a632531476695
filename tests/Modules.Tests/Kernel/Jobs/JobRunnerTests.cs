using System.Globalization;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Kernel.Jobs;

public sealed class JobRunnerTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunInline_QueuedJob_RunsOnceAsItsRequester(DatabaseKind kind)
    {
        await using var scenario = await JobScenario.OpenAsync(kind);
        var id = await scenario.EnqueueAsync();
        scenario.Script.Play = (_, _, _) => Task.FromResult(new JobResult("/done", "All done"));

        await scenario.Runner.RunInlineAsync(id);
        await scenario.Runner.RunInlineAsync(id);

        var job = await scenario.FindAsync(id);
        job.State.ShouldBe(JobState.Done);
        job.ResultPath.ShouldBe("/done");
        job.ResultSummary.ShouldBe("All done");
        scenario.Script.Runs.ShouldBe(1);
        scenario.Script.Viewer.ShouldBe("Ada Lovelace");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunInline_SpanishRequester_RunsInSpanish(DatabaseKind kind)
    {
        await using var scenario = await JobScenario.OpenAsync(kind);
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("es");
        var id = await scenario.EnqueueAsync();
        CultureInfo.CurrentUICulture = before;
        var culture = "";
        scenario.Script.Play = (_, _, _) =>
        {
            culture = CultureInfo.CurrentUICulture.Name;
            return Task.FromResult(JobResult.Nothing);
        };

        await scenario.Runner.RunInlineAsync(id);

        culture.ShouldBe("es");
        CultureInfo.CurrentUICulture.ShouldBe(before);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunInline_AccountClosedMeanwhile_IsRefused(DatabaseKind kind)
    {
        await using var scenario = await JobScenario.OpenAsync(kind);
        var id = await scenario.EnqueueAsync();
        scenario.Accounts.Open.Clear();

        await scenario.Runner.RunInlineAsync(id);

        (await scenario.FindAsync(id)).ErrorCode.ShouldBe("kernel.job.requester-gone");
        scenario.Script.Runs.ShouldBe(0);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Enqueue_TransactionRolledBack_AddsNoJob(DatabaseKind kind)
    {
        await using var scenario = await JobScenario.OpenAsync(kind);

        await using var ada = scenario.As(FakeAccounts.Ada);
        await using (var transaction = await ada.Db.Database.BeginTransactionAsync())
        {
            ada.Get<JobQueue>().Enqueue("Never", new ScriptedPayload("word"));
            await ada.Db.SaveChangesAsync();
            await transaction.RollbackAsync();
        }

        (await ada.Db.Set<Job>().CountAsync()).ShouldBe(0);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Enqueue_SameUniqueKeyTwice_SaveFails(DatabaseKind kind)
    {
        await using var scenario = await JobScenario.OpenAsync(kind);
        await scenario.EnqueueAsync("night-2026-11-23");

        await Should.ThrowAsync<DbUpdateException>(() => scenario.EnqueueAsync("night-2026-11-23"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunInline_TransientFailure_RetriesAfterADelayAndThenFails(DatabaseKind kind)
    {
        await using var scenario = await JobScenario.OpenAsync(kind);
        var id = await scenario.EnqueueAsync();
        scenario.Script.Play = (_, _, _) => throw new TimeoutException();

        await scenario.Runner.RunInlineAsync(id);
        var afterFirst = await scenario.FindAsync(id);
        await scenario.Runner.RunInlineAsync(id);
        var tooEarly = scenario.Script.Runs;
        scenario.Clock.Pass(TimeSpan.FromSeconds(11));
        await scenario.Runner.RunInlineAsync(id);
        scenario.Clock.Pass(TimeSpan.FromMinutes(1));
        await scenario.Runner.RunInlineAsync(id);

        afterFirst.State.ShouldBe(JobState.Queued);
        afterFirst.NotBefore.ShouldBe(new DateTime(2026, 11, 23, 9, 30, 10, DateTimeKind.Utc));
        tooEarly.ShouldBe(1);
        scenario.Script.Runs.ShouldBe(3);
        (await scenario.FindAsync(id)).State.ShouldBe(JobState.Failed);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunInline_DomainException_FailsAtOnceWithItsCode(DatabaseKind kind)
    {
        await using var scenario = await JobScenario.OpenAsync(kind);
        var id = await scenario.EnqueueAsync();
        scenario.Script.Play = (_, _, _) => throw new DomainException("kernel.file.too-large", null, 25L);

        await scenario.Runner.RunInlineAsync(id);

        var job = await scenario.FindAsync(id);
        job.State.ShouldBe(JobState.Failed);
        job.ErrorCode.ShouldBe("kernel.file.too-large");
        job.ErrorArguments.ShouldBe("[\"i25\"]");
        scenario.Script.Runs.ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunInline_UnexpectedException_FailsWithoutItsDetails(DatabaseKind kind)
    {
        await using var scenario = await JobScenario.OpenAsync(kind);
        var id = await scenario.EnqueueAsync();
        scenario.Script.Play = (_, _, _) => throw new InvalidOperationException("secret detail");

        await scenario.Runner.RunInlineAsync(id);

        var job = await scenario.FindAsync(id);
        job.ErrorCode.ShouldBe("kernel.job.failed");
        job.ErrorArguments!.ShouldNotContain("secret");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Retry_FailedJob_StartsAgainWithAllAttempts(DatabaseKind kind)
    {
        await using var scenario = await JobScenario.OpenAsync(kind);
        var id = await scenario.EnqueueAsync();
        scenario.Script.Play = (_, _, _) => throw new InvalidOperationException();
        await scenario.Runner.RunInlineAsync(id);
        scenario.Script.Play = (_, _, _) => Task.FromResult(JobResult.Nothing);

        await using (var ada = scenario.As(FakeAccounts.Ada))
            await ada.Get<JobCommands>().RetryAsync(id, default);
        await scenario.Runner.RunInlineAsync(id);

        var job = await scenario.FindAsync(id);
        job.State.ShouldBe(JobState.Done);
        job.Attempts.ShouldBe(1);
        job.ErrorCode.ShouldBeNull();
    }
}
