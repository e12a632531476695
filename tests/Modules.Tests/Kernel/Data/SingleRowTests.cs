using FacultyDev.Kernel.Data;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Institution;
using FacultyDev.Responsibilities.Needs;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Kernel.Data;

public sealed class SingleRowTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Save_SecondFromAPageOpenedBeforeTheFirst_IsAConflict(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await SaveAsync(scenario, 20, version: 0);

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => SaveAsync(scenario, 21, version: 0));
        await SaveAsync(scenario, 21, version: 1);

        await using var program = scenario.Base.AsSystem();
        var stored = await program.Db.Set<NeedSettings>().SingleAsync();
        (stored.Days, stored.Version).ShouldBe((21, 2));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Save_TwoFirstOnesAtTheSameMoment_OneIsAConflict(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await using var one = scenario.Base.AsSystem();
        await using var other = scenario.Base.AsSystem();
        (await one.Db.LoadOrAddSingleRowAsync<NeedSettings>(0, default)).Update(20);
        (await other.Db.LoadOrAddSingleRowAsync<NeedSettings>(0, default)).Update(21);

        await one.Db.SaveChangesAsync();

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => other.Db.SaveChangesAsync());
    }

    private static async Task SaveAsync(InstitutionScenario scenario, int days, int version)
    {
        await using var program = scenario.Base.AsSystem();
        (await program.Db.LoadOrAddSingleRowAsync<NeedSettings>(version, default)).Update(days);
        await program.Db.SaveChangesAsync();
    }
}
