using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Audit;
using FacultyDev.Kernel.Data;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Institution;
using FacultyDev.Responsibilities.Figures;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Kernel.Data;

/// <summary>Staged changes keep nobody waiting, and are written as a save would write them or not at all.</summary>
public sealed class StagedChangesTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Write_AddedAndChangedRows_AreSavedWithVersionsAuditEntriesAndEvents(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await using var program = scenario.Base.AsSystem();
        var unit = await program.Db.Set<OrgUnit>().FirstAsync(unit => unit.ParentId != null);
        var version = unit.Version;
        await using (var staged = program.Db.StageChanges())
        {
            unit.Rename("Renamed");
            unit.Reclassify(unit.Kind == UnitKind.School ? UnitKind.Division : UnitKind.School);
            var lab = new OrgUnit("LAB", "Laboratory", UnitKind.Division, unit.Id);
            program.Db.Add(lab);
            program.Db.Add(Ada(lab.Id));
            await staged.StageAsync(default);
            program.Db.ChangeTracker.Entries().ShouldBeEmpty();
            await program.Db.InTransactionAsync(() => staged.WriteAsync(default));
        }

        var renamed = await program.Db.Set<OrgUnit>().AsNoTracking().SingleAsync(each => each.Id == unit.Id);
        (renamed.Name, renamed.Version).ShouldBe(("Renamed", version + 1));
        var ada = await program.Db.Set<FacultyMember>().AsNoTracking().SingleAsync(member => member.EmployeeNumber == "A-1");
        (ada.DisplayName, ada.HireDate, ada.Version).ShouldBe(("Ada Byron", new DateOnly(2020, 8, 1), 0));
        var entries = await program.Db.Set<AuditEntry>().Where(entry => entry.RecordId == unit.Id || entry.RecordId == ada.Id).ToListAsync();
        entries.Single(entry => entry.RecordId == ada.Id).Change.ShouldBe(AuditChange.Created);
        entries.ShouldContain(entry => entry.RecordId == unit.Id && entry.Change == AuditChange.Changed && entry.Fields.Contains("Renamed"));
        (await program.Db.Set<FigureMark>().CountAsync()).ShouldBe(1, "A change of the tree marks figures.");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Stage_UntilWritten_KeepsNobodyWaitingAndShowsNothing(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await using var slow = scenario.Base.AsSystem();
        await using var staged = slow.Db.StageChanges();
        var unit = await slow.Db.Set<OrgUnit>().FirstAsync();
        slow.Db.Add(Ada(unit.Id));
        await staged.StageAsync(default);

        await using var quick = scenario.Base.AsSystem();
        (await quick.Db.Set<OrgUnit>().Where(each => each.Id != unit.Id).ExecuteUpdateAsync(set => set.SetProperty(each => each.Name, "Written meanwhile"))).ShouldBeGreaterThan(0);
        (await quick.Db.Set<FacultyMember>().AnyAsync(member => member.EmployeeNumber == "A-1")).ShouldBeFalse();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Write_AfterSomebodyElsesChange_IsAConflictAndChangesNothing(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await using var slow = scenario.Base.AsSystem();
        await using var staged = slow.Db.StageChanges();
        var unit = await slow.Db.Set<OrgUnit>().FirstAsync(unit => unit.ParentId != null);
        unit.Rename("Staged");
        slow.Db.Add(Ada(unit.Id));
        await staged.StageAsync(default);
        await using (var quick = scenario.Base.AsSystem())
        {
            (await quick.Db.Set<OrgUnit>().SingleAsync(each => each.Id == unit.Id)).Rename("Quicker");
            await quick.Db.SaveChangesAsync();
        }

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => slow.Db.InTransactionAsync(() => staged.WriteAsync(default)));

        await using var program = scenario.Base.AsSystem();
        (await program.Db.Set<OrgUnit>().SingleAsync(each => each.Id == unit.Id)).Name.ShouldBe("Quicker");
        (await program.Db.Set<FacultyMember>().AnyAsync(member => member.EmployeeNumber == "A-1")).ShouldBeFalse();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Write_OfAKeyThatSomebodyElseHasTaken_IsAConflict(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await using var slow = scenario.Base.AsSystem();
        await using var staged = slow.Db.StageChanges();
        var unit = await slow.Db.Set<OrgUnit>().Select(unit => unit.Id).FirstAsync();
        slow.Db.Add(Ada(unit));
        await staged.StageAsync(default);
        await using (var quick = scenario.Base.AsSystem())
        {
            quick.Db.Add(Ada(unit));
            await quick.Db.SaveChangesAsync();
        }

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => slow.Db.InTransactionAsync(() => staged.WriteAsync(default)));
    }

    [Fact]
    public async Task Stage_OfARemovedRow_IsNotSupported()
    {
        await using var scenario = await InstitutionScenario.OpenAsync(DatabaseKind.Sqlite);
        await using var program = scenario.Base.AsSystem();
        await using var staged = program.Db.StageChanges();
        program.Db.Remove(await program.Db.Set<OrgUnit>().FirstAsync(unit => unit.ParentId != null));
        await Should.ThrowAsync<NotSupportedException>(() => staged.StageAsync(default));
    }

    [Fact]
    public async Task Write_OutsideATransaction_IsRefused()
    {
        await using var scenario = await InstitutionScenario.OpenAsync(DatabaseKind.Sqlite);
        await using var program = scenario.Base.AsSystem();
        await using var staged = program.Db.StageChanges();
        await Should.ThrowAsync<InvalidOperationException>(() => staged.WriteAsync(default));
    }

    private static FacultyMember Ada(Guid unit) =>
        new("A-1", new MemberDetails("Ada", "Byron", "ada@example.edu", unit, "Professor", "Tenure", new DateOnly(2020, 8, 1), null));
}
