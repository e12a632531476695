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
    public async Task RunInline_QueuedJob_RunsOnceAsThePersonWhoAsked(DatabaseKind kind)
    {
        await using var house = await JobHouse.OpenAsync(kind);
        var id = await house.EnqueueAsync();
        house.Script.Play = (_, _, _) => Task.FromResult(new JobResult("/done", "All done"));

        await house.Runner.RunInlineAsync(id);
        await house.Runner.RunInlineAsync(id);

        var job = await house.FindAsync(id);
        job.State.ShouldBe(JobState.Done);
        job.ResultPath.ShouldBe("/done");
        job.ResultSummary.ShouldBe("All done");
        house.Script.Runs.ShouldBe(1);
        house.Script.Viewer.ShouldBe("Ada Lovelace");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunInline_SpanishRequester_WorksInSpanish(DatabaseKind kind)
    {
        await using var house = await JobHouse.OpenAsync(kind);
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("es");
        var id = await house.EnqueueAsync();
        CultureInfo.CurrentUICulture = before;
        var culture = "";
        house.Script.Play = (_, _, _) =>
        {
            culture = CultureInfo.CurrentUICulture.Name;
            return Task.FromResult(JobResult.Nothing);
        };

        await house.Runner.RunInlineAsync(id);

        culture.ShouldBe("es");
        CultureInfo.CurrentUICulture.ShouldBe(before);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunInline_AccountClosedMeanwhile_IsRefused(DatabaseKind kind)
    {
        await using var house = await JobHouse.OpenAsync(kind);
        var id = await house.EnqueueAsync();
        house.Accounts.Open.Clear();

        await house.Runner.RunInlineAsync(id);

        (await house.FindAsync(id)).ErrorCode.ShouldBe("kernel.job-requester-gone");
        house.Script.Runs.ShouldBe(0);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Enqueue_TransactionRolledBack_LeavesNoWork(DatabaseKind kind)
    {
        await using var house = await JobHouse.OpenAsync(kind);

        await using var ada = house.As(Accounts.Ada);
        await using (var transaction = await ada.Db.Database.BeginTransactionAsync())
        {
            ada.Get<JobQueue>().Enqueue("Never", new ScriptedWork("word"));
            await ada.Db.SaveChangesAsync();
            await transaction.RollbackAsync();
        }

        (await ada.Db.Set<Job>().CountAsync()).ShouldBe(0);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Enqueue_SameUniqueKeyTwice_SaveFails(DatabaseKind kind)
    {
        await using var house = await JobHouse.OpenAsync(kind);
        await house.EnqueueAsync("night-2026-11-23");

        await Should.ThrowAsync<DbUpdateException>(() => house.EnqueueAsync("night-2026-11-23"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunInline_TransientFailure_TriesAgainAfterAPauseAndThenGivesUp(DatabaseKind kind)
    {
        await using var house = await JobHouse.OpenAsync(kind);
        var id = await house.EnqueueAsync();
        house.Script.Play = (_, _, _) => throw new TimeoutException();

        await house.Runner.RunInlineAsync(id);
        var afterFirst = await house.FindAsync(id);
        await house.Runner.RunInlineAsync(id);
        var tooEarly = house.Script.Runs;
        house.Clock.Pass(TimeSpan.FromSeconds(11));
        await house.Runner.RunInlineAsync(id);
        house.Clock.Pass(TimeSpan.FromMinutes(1));
        await house.Runner.RunInlineAsync(id);

        afterFirst.State.ShouldBe(JobState.Queued);
        afterFirst.NotBefore.ShouldBe(new DateTime(2026, 11, 23, 9, 30, 10, DateTimeKind.Utc));
        tooEarly.ShouldBe(1);
        house.Script.Runs.ShouldBe(3);
        (await house.FindAsync(id)).State.ShouldBe(JobState.Failed);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunInline_RuleRefuses_FailsAtOnceWithTheRulesWords(DatabaseKind kind)
    {
        await using var house = await JobHouse.OpenAsync(kind);
        var id = await house.EnqueueAsync();
        house.Script.Play = (_, _, _) => throw new DomainException("kernel.file-too-large", null, 25L);

        await house.Runner.RunInlineAsync(id);

        var job = await house.FindAsync(id);
        job.State.ShouldBe(JobState.Failed);
        job.ErrorCode.ShouldBe("kernel.file-too-large");
        job.ErrorArguments.ShouldBe("[\"i25\"]");
        house.Script.Runs.ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunInline_Bug_FailsWithoutTellingItsInsides(DatabaseKind kind)
    {
        await using var house = await JobHouse.OpenAsync(kind);
        var id = await house.EnqueueAsync();
        house.Script.Play = (_, _, _) => throw new InvalidOperationException("secret detail");

        await house.Runner.RunInlineAsync(id);

        var job = await house.FindAsync(id);
        job.ErrorCode.ShouldBe("kernel.job-failed");
        job.ErrorArguments!.ShouldNotContain("secret");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Requeue_FailedJob_BeginsAnewWithAllAttempts(DatabaseKind kind)
    {
        await using var house = await JobHouse.OpenAsync(kind);
        var id = await house.EnqueueAsync();
        house.Script.Play = (_, _, _) => throw new InvalidOperationException();
        await house.Runner.RunInlineAsync(id);
        house.Script.Play = (_, _, _) => Task.FromResult(JobResult.Nothing);

        await using (var ada = house.As(Accounts.Ada))
            await ada.Get<JobControl>().RetryAsync(id, default);
        await house.Runner.RunInlineAsync(id);

        var job = await house.FindAsync(id);
        job.State.ShouldBe(JobState.Done);
        job.Attempts.ShouldBe(1);
        job.ErrorCode.ShouldBeNull();
    }
}
