using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Audit;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Database;

public sealed class TestHouseTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Save_OneUnit_IsReadBackByTheNextRequest(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        await using (var program = house.AsProgram())
        {
            program.Db.Add(new OrgUnit("UNI", "University", UnitKind.Institution, null));
            await program.Db.SaveChangesAsync();
        }

        await using var dean = await house.AsAsync(FacultyRole.DeansOffice);
        (await dean.Get<IUnits>().TreeAsync()).Root!.Code.ShouldBe("UNI");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Open_AfterAnotherTestWrote_IsEmpty(DatabaseKind kind)
    {
        await using (var first = await TestHouse.OpenAsync(kind))
        await using (var program = first.AsProgram())
        {
            program.Db.Add(new OrgUnit("UNI", "University", UnitKind.Institution, null));
            await program.Db.SaveChangesAsync();
        }

        await using var second = await TestHouse.OpenAsync(kind);
        await using var actor = second.AsProgram();
        (await actor.Db.Set<OrgUnit>().CountAsync()).ShouldBe(0);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Save_AuditedRecord_IsDatedByTheFakeClock(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        house.Clock.GoTo(new DateOnly(2027, 2, 1));
        await using var program = house.AsProgram();
        var unit = new OrgUnit("UNI", "University", UnitKind.Institution, null);
        program.Db.Add(unit);
        await program.Db.SaveChangesAsync();

        var entry = await program.Db.Set<AuditEntry>().AsNoTracking().SingleAsync(entry => entry.RecordId == unit.Id);
        DateOnly.FromDateTime(entry.At).ShouldBe(new DateOnly(2027, 2, 1));
    }
}
