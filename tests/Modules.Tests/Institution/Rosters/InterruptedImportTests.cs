using FacultyDev.Institution.People;
using FacultyDev.Institution.Rosters;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Scenarios;
using FacultyDev.Tests.Rosters;
using FacultyDev.Tests.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Institution.Rosters;

/// <summary>Kills the real program while it applies an import, which must be applied completely or not at all.</summary>
public sealed class InterruptedImportTests
{
    private const string Table = "institution_members";

    private static readonly int Rows = SoakSize.Of(small: 2_500, full: 50_000);
    private static readonly int Kills = SoakSize.Of(small: 1, full: 5);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Command_KilledWhileApplying_ChangesNothingAndWorksTheNextTime(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var people = new LargeRoster(Rows);
        var file = Path.Combine(scenario.Base.DataFolder, "roster.xlsx");
        await File.WriteAllBytesAsync(file, people.Workbook());
        var before = await scenario.SnapshotAsync();
        var begun = TimeProvider.System.GetTimestamp();

        for (var kill = 1; kill <= Kills; kill++)
        {
            using var process = HostProcess.Start(scenario.Base, "import", "people", file);
            await process.UntilAsync(async () => await CountAsync(scenario, ImportState.Planned) == kill);
            await process.KillWhileWritingAsync(Table, looks: kill);

            (await scenario.SnapshotAsync()).ShouldBe(before);
            (await CountAsync(scenario, ImportState.Planned)).ShouldBe(kill);
        }

        (await HostCommand.RunAsync(scenario.Base, "import", "people", file)).Code.ShouldBe(0);
        await CheckAllThereAsync(scenario, people, $"command killed while it applies an import ({kind})", Kills, begun);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Job_HostKilledWhileApplying_IsFinishedByTheNextHost(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        scenario.Base.Clock.Pass(TimeProvider.System.GetUtcNow() - scenario.Base.Clock.GetUtcNow());
        var people = new LargeRoster(Rows);
        var import = await scenario.PlanAsync(ImportKind.People, people.Csv());
        var before = await scenario.SnapshotAsync();
        var begun = TimeProvider.System.GetTimestamp();
        Guid job;
        await using (var program = scenario.Base.AsSystem())
        {
            await program.Get<RosterImportCommands>().ApplyAsync(import.Id, default);
            job = (await program.Db.Set<RosterImport>().SingleAsync()).JobId!.Value;
        }

        using (var process = HostProcess.Start(scenario.Base, "serve", "--urls", "http://127.0.0.1:0"))
        {
            await process.UntilAsync(async () => await StateAsync(scenario, job) == JobState.Running);
            await process.KillWhileWritingAsync(Table, looks: 1);
        }

        (await scenario.SnapshotAsync()).ShouldBe(before);
        (await StateAsync(scenario, job)).ShouldBe(JobState.Running);

        scenario.Base.Clock.Pass(TimeProvider.System.GetUtcNow() - scenario.Base.Clock.GetUtcNow() + TimeSpan.FromMinutes(5));
        await scenario.Base.Services.GetRequiredService<JobRunner>().RunInlineAsync(job);

        (await StateAsync(scenario, job)).ShouldBe(JobState.Done);
        (await scenario.ImportAsync(import.Id)).ShouldSatisfyAllConditions(
            done => done.State.ShouldBe(ImportState.Applied), done => done.Created.ShouldBe(import.Created));
        await CheckAllThereAsync(scenario, people, $"host killed while its job applies an import ({kind})", 1, begun);
    }

    private static async Task CheckAllThereAsync(InstitutionScenario scenario, LargeRoster people, string title, int kills, long begun)
    {
        await using var program = scenario.Base.AsSystem();
        var members = await program.Db.Set<FacultyMember>().CountAsync();
        var numbers = await program.Db.Set<FacultyMember>().Select(member => member.EmployeeNumber).Distinct().CountAsync();
        var (lost, doubled) = (Rows - people.Bad - numbers, members - numbers);
        SoakSize.Report(
            title, ("rows", Rows), ("kills", kills), ("lost", lost), ("doubled", doubled), ("seconds", (int)TimeProvider.System.GetElapsedTime(begun).TotalSeconds));
        (lost, doubled).ShouldBe((0, 0));
    }

    private static async Task<int> CountAsync(InstitutionScenario scenario, ImportState state)
    {
        await using var program = scenario.Base.AsSystem();
        return await program.Db.Set<RosterImport>().CountAsync(import => import.State == state);
    }

    private static async Task<JobState> StateAsync(InstitutionScenario scenario, Guid job)
    {
        await using var program = scenario.Base.AsSystem();
        return await program.Db.Set<Job>().Where(each => each.Id == job).Select(each => each.State).SingleAsync();
    }
}
