using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Responsibilities.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Responsibilities.Catalogue;

public sealed class CatalogueTests
{
    private static readonly AcademicYear This = new(2026);
    private static readonly Wording Other = new("Other words", "Otras palabras", "Something else", "Otra cosa");

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task EnsureAsync_CalledAgain_LeavesFiftyEntriesUnchanged(DatabaseKind kind)
    {
        await using var scenario = await TestScenario.OpenAsync(kind);
        await using (var office = scenario.AsSystem())
        {
            var entry = await office.Db.Set<CatalogueEntry>().SingleAsync(entry => entry.Code == "CDO-ORG-1");
            entry.Reword(new AcademicYear(entry.FromYear), Other);
            await office.Db.SaveChangesAsync();
        }

        await using (var again = scenario.AsSystem())
            foreach (var defaults in again.Get<IEnumerable<IStartupTask>>())
                await defaults.RunAsync(CancellationToken.None);

        await using var after = scenario.AsSystem();
        (await after.Db.Set<CatalogueEntry>().CountAsync()).ShouldBe(50);
        (await after.Get<CatalogueQuery>().FindAsync("CDO-ORG-1", This)).Title.ShouldBe("Other words");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task InForceAsync_RewordedFromAYear_KeepsEarlierYears(DatabaseKind kind)
    {
        await using var scenario = await TestScenario.OpenAsync(kind);
        await using var office = scenario.AsSystem();
        var entry = await office.Db.Set<CatalogueEntry>().SingleAsync(entry => entry.Code == "MEN-FUN-1");
        office.Db.Add(entry.Reword(This, Other));
        await office.Db.SaveChangesAsync();

        var catalogue = office.Get<CatalogueQuery>();
        (await catalogue.FindAsync("MEN-FUN-1", This.Previous)).Title.ShouldStartWith("Help the mentee");
        (await catalogue.FindAsync("MEN-FUN-1", This)).Title.ShouldBe("Other words");
        (await catalogue.FindAsync("MEN-FUN-1", This.Next)).Title.ShouldBe("Other words");
        (await catalogue.ListInForceAsync(This)).Count.ShouldBe(50);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task InForceAsync_RetiredFromAYear_IsAbsentFromThatYear(DatabaseKind kind)
    {
        await using var scenario = await TestScenario.OpenAsync(kind);
        await using var office = scenario.AsSystem();
        var entry = await office.Db.Set<CatalogueEntry>().SingleAsync(entry => entry.Code == "PEE-PER-1");
        office.Db.Add(entry.Retire(This));
        await office.Db.SaveChangesAsync();

        var catalogue = office.Get<CatalogueQuery>();
        (await catalogue.ListInForceAsync(This.Previous)).Count.ShouldBe(50);
        (await catalogue.ListInForceAsync(This)).Select(each => each.Code).ShouldNotContain("PEE-PER-1");
        await Should.ThrowAsync<NotFoundException>(() => catalogue.FindAsync("PEE-PER-1", This));
        (await Should.ThrowAsync<DomainException>(() => catalogue.RequireKnownAsync(["CDO-ORG-1", "PEE-PER-1"], This)))
            .Code.ShouldBe("responsibilities.catalogue.unknown-code");
    }

    [Fact]
    public void Reword_FromBeforeItsVersion_IsRefused()
    {
        var entry = new CatalogueEntry(CatalogueSeed.Lines[0], 1, This);
        Should.Throw<DomainException>(() => entry.Reword(This.Previous, Other)).Code.ShouldBe("responsibilities.catalogue.later-wording-exists");
    }

    [Fact]
    public void Reword_WithAnEmptyText_IsRefusedAtItsField()
    {
        var entry = new CatalogueEntry(CatalogueSeed.Lines[0], 1, This);
        var refusal = Should.Throw<DomainException>(() => entry.Reword(This, Other with { TitleEs = " " }));
        (refusal.Code, refusal.Field).ShouldBe(("responsibilities.catalogue.invalid-text", "TitleEs"));
    }

    [Fact]
    public void Retire_Twice_IsRefused()
    {
        var entry = new CatalogueEntry(CatalogueSeed.Lines[0], 1, This);
        entry.Retire(This).ShouldBeSameAs(entry);
        Should.Throw<DomainException>(() => entry.Retire(This.Next)).Code.ShouldBe("responsibilities.catalogue.already-retired");
    }
}
