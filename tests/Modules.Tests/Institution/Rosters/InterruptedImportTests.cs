using FacultyDev.Institution.People;
using FacultyDev.Institution.Rosters;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Tests.Rosters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Institution.Rosters;

/// <summary>The real program, killed while it applies an import: all of it or nothing.</summary>
public sealed class InterruptedImportTests
{
    private const int Rows = 8_000;
    private const int LooksWhileWriting = 10;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Command_KilledWhileApplying_LeavesNothingAndWorksTheNextTime(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var people = new LargeRoster(Rows);
        var file = Path.Combine(scenario.Base.DataFolder, "roster.xlsx");
        await File.WriteAllBytesAsync(file, people.Workbook());
        var before = await scenario.SnapshotAsync();

        using (var process = HostProcess.Start(scenario.Base, "import", "people", file))
        {
            await process.UntilAsync(() => IsAsync(scenario, ImportState.Planned));
            await KillWhileWritingAsync(process);
        }

        (await scenario.SnapshotAsync()).ShouldBe(before);
        (await IsAsync(scenario, ImportState.Planned)).ShouldBeTrue();

        using (var process = HostProcess.Start(scenario.Base, "import", "people", file))
            (await process.EndAsync()).ShouldBe(0);
        await using var program = scenario.Base.AsSystem();
        (await program.Db.Set<FacultyMember>().CountAsync()).ShouldBe(Rows - people.Bad);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Job_WhoseHostIsKilledWhileApplying_IsFinishedByTheNextHost(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        scenario.Base.Clock.Pass(TimeProvider.System.GetUtcNow() - scenario.Base.Clock.GetUtcNow());
        var people = new LargeRoster(Rows);
        var import = await scenario.PlanAsync(ImportKind.People, people.Csv());
        var before = await scenario.SnapshotAsync();
        Guid job;
        await using (var program = scenario.Base.AsSystem())
        {
            await program.Get<RosterImportCommands>().ApplyAsync(import.Id, default);
            job = (await program.Db.Set<RosterImport>().SingleAsync()).JobId!.Value;
        }

        using (var process = HostProcess.Start(scenario.Base, "serve", "--urls", "http://127.0.0.1:0"))
        {
            await process.UntilAsync(async () => await StateAsync(scenario, job) == JobState.Running);
            await KillWhileWritingAsync(process);
        }

        (await scenario.SnapshotAsync()).ShouldBe(before);
        (await StateAsync(scenario, job)).ShouldBe(JobState.Running);

        scenario.Base.Clock.Pass(TimeProvider.System.GetUtcNow() - scenario.Base.Clock.GetUtcNow() + TimeSpan.FromMinutes(5));
        await scenario.Base.Services.GetRequiredService<JobRunner>().RunInlineAsync(job);

        (await StateAsync(scenario, job)).ShouldBe(JobState.Done);
        (await scenario.ImportAsync(import.Id)).ShouldSatisfyAllConditions(
            done => done.State.ShouldBe(ImportState.Applied), done => done.Created.ShouldBe(import.Created));
        await using var after = scenario.Base.AsSystem();
        (await after.Db.Set<FacultyMember>().CountAsync()).ShouldBe(Rows - people.Bad);
    }

    private static async Task KillWhileWritingAsync(HostProcess process)
    {
        for (var looks = 0; looks < LooksWhileWriting; looks++)
            await process.UntilAsync(() => process.IsWritingAsync("institution_members"));
        await process.KillAsync();
    }

    private static async Task<bool> IsAsync(InstitutionScenario scenario, ImportState state)
    {
        await using var program = scenario.Base.AsSystem();
        return await program.Db.Set<RosterImport>().AnyAsync(import => import.State == state);
    }

    private static async Task<JobState> StateAsync(InstitutionScenario scenario, Guid job)
    {
        await using var program = scenario.Base.AsSystem();
        return await program.Db.Set<Job>().Where(each => each.Id == job).Select(each => each.State).SingleAsync();
    }
}
