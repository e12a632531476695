using FacultyDev.Institution.People;
using FacultyDev.Institution.Rosters;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Tests.Rosters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Institution.Rosters;

/// <summary>The real program, killed while it applies an import: all of it or nothing.</summary>
public sealed class KilledImportTests
{
    private const int Rows = 8_000;
    private const int LooksWhileWriting = 10;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Command_KilledWhileApplying_LeavesNothingAndWorksTheNextTime(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var people = new ManyPeople(Rows);
        var file = Path.Combine(house.Inner.DataFolder, "roster.xlsx");
        await File.WriteAllBytesAsync(file, people.Workbook());
        var before = await house.SnapshotAsync();

        using (var process = HostProcess.Start(house.Inner, "import", "people", file))
        {
            await process.UntilAsync(() => IsAsync(house, ImportState.Planned));
            await KillWhileWritingAsync(process);
        }

        (await house.SnapshotAsync()).ShouldBe(before);
        (await IsAsync(house, ImportState.Planned)).ShouldBeTrue();

        using (var process = HostProcess.Start(house.Inner, "import", "people", file))
            (await process.EndAsync()).ShouldBe(0);
        await using var program = house.Inner.AsProgram();
        (await program.Db.Set<FacultyMember>().CountAsync()).ShouldBe(Rows - people.Bad);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Job_WhoseHostIsKilledWhileApplying_IsFinishedByTheNextHost(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        house.Inner.Clock.Pass(TimeProvider.System.GetUtcNow() - house.Inner.Clock.GetUtcNow());
        var people = new ManyPeople(Rows);
        var import = await house.PlanAsync(ImportKind.People, people.Csv());
        var before = await house.SnapshotAsync();
        Guid job;
        await using (var program = house.Inner.AsProgram())
        {
            await program.Get<ImportWork>().ApplyAsync(import.Id, default);
            job = (await program.Db.Set<RosterImport>().SingleAsync()).JobId!.Value;
        }

        using (var process = HostProcess.Start(house.Inner, "serve", "--urls", "http://127.0.0.1:0"))
        {
            await process.UntilAsync(async () => await StateAsync(house, job) == JobState.Running);
            await KillWhileWritingAsync(process);
        }

        (await house.SnapshotAsync()).ShouldBe(before);
        (await StateAsync(house, job)).ShouldBe(JobState.Running);

        house.Inner.Clock.Pass(TimeProvider.System.GetUtcNow() - house.Inner.Clock.GetUtcNow() + TimeSpan.FromMinutes(5));
        await house.Inner.Services.GetRequiredService<JobRunner>().RunInlineAsync(job);

        (await StateAsync(house, job)).ShouldBe(JobState.Done);
        (await house.ImportAsync(import.Id)).ShouldSatisfyAllConditions(
            done => done.State.ShouldBe(ImportState.Applied), done => done.Created.ShouldBe(import.Created));
        await using var after = house.Inner.AsProgram();
        (await after.Db.Set<FacultyMember>().CountAsync()).ShouldBe(Rows - people.Bad);
    }

    private static async Task KillWhileWritingAsync(HostProcess process)
    {
        for (var looks = 0; looks < LooksWhileWriting; looks++)
            await process.UntilAsync(() => process.IsWritingAsync("institution_members"));
        await process.KillAsync();
    }

    private static async Task<bool> IsAsync(InstitutionHouse house, ImportState state)
    {
        await using var program = house.Inner.AsProgram();
        return await program.Db.Set<RosterImport>().AnyAsync(import => import.State == state);
    }

    private static async Task<JobState> StateAsync(InstitutionHouse house, Guid job)
    {
        await using var program = house.Inner.AsProgram();
        return await program.Db.Set<Job>().Where(each => each.Id == job).Select(each => each.State).SingleAsync();
    }
}
