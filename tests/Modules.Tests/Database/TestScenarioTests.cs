using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Audit;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Database;

public sealed class TestScenarioTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Save_OneUnit_IsReadByTheNextRequest(DatabaseKind kind)
    {
        await using var scenario = await TestScenario.OpenAsync(kind);
        await using (var program = scenario.AsSystem())
        {
            program.Db.Add(new OrgUnit("UNI", "University", UnitKind.Institution, null));
            await program.Db.SaveChangesAsync();
        }

        await using var dean = await scenario.AsAsync(FacultyRole.DeansOffice);
        (await dean.Get<IUnits>().GetTreeAsync()).Root!.Code.ShouldBe("UNI");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Open_AfterAnotherTestWrote_IsEmpty(DatabaseKind kind)
    {
        await using (var first = await TestScenario.OpenAsync(kind))
        await using (var program = first.AsSystem())
        {
            program.Db.Add(new OrgUnit("UNI", "University", UnitKind.Institution, null));
            await program.Db.SaveChangesAsync();
        }

        await using var second = await TestScenario.OpenAsync(kind);
        await using var actor = second.AsSystem();
        (await actor.Db.Set<OrgUnit>().CountAsync()).ShouldBe(0);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Save_AuditedRecord_IsDatedByTheFakeClock(DatabaseKind kind)
    {
        await using var scenario = await TestScenario.OpenAsync(kind);
        scenario.Clock.GoTo(new DateOnly(2027, 2, 1));
        await using var program = scenario.AsSystem();
        var unit = new OrgUnit("UNI", "University", UnitKind.Institution, null);
        program.Db.Add(unit);
        await program.Db.SaveChangesAsync();

        var entry = await program.Db.Set<AuditEntry>().AsNoTracking().SingleAsync(entry => entry.RecordId == unit.Id);
        DateOnly.FromDateTime(entry.At).ShouldBe(new DateOnly(2027, 2, 1));
    }
}
