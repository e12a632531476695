using FacultyDev.Institution.Rosters;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Tests.Rosters;
using FacultyDev.Tests.Shared;

namespace FacultyDev.Modules.Tests.Institution.Rosters;

/// <summary>A file of several 1,000-row chunks with one invalid row in twenty is reported exactly, row by row.</summary>
public sealed class ManyRowsTests
{
    private static readonly int Rows = SoakSize.Of(small: 1_200, full: 50_000);

    [Theory]
    [InlineData(DatabaseKind.Sqlite, true)]
    [InlineData(DatabaseKind.Sqlite, false)]
    [InlineData(DatabaseKind.PostgreSql, true)]
    public async Task Import_OneInvalidRowInTwenty_ReportsEachRowExactlyAndCanBeUndone(DatabaseKind kind, bool isWorkbook)
    {
        var people = new LargeRoster(Rows);
        people.Bad.ShouldBe(Rows / 20);
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await scenario.ApplyAsync((await scenario.PlanAsync(ImportKind.People, people.Before())).Id);
        var before = await scenario.SnapshotAsync();
        var file = isWorkbook ? people.Workbook() : people.Csv();

        var planned = await scenario.PlanAsync(ImportKind.People, file);

        (await scenario.ListAsync(planned.Id, LineSubject.Member)).ShouldBe(people.Expected(isWorkbook));
        (planned.Created, planned.Changed, planned.Left, planned.Rejected, planned.Units).ShouldBe((
            people.CountOf(LineOutcome.Created), people.CountOf(LineOutcome.Changed), people.CountOf(LineOutcome.Left), people.Bad, 5));
        (await scenario.SnapshotAsync()).ShouldBe(before);

        var applied = await scenario.ApplyAsync(planned.Id);
        (await scenario.ListAsync(planned.Id, LineSubject.Member)).ShouldBe(people.Expected(isWorkbook));
        (applied.Created, applied.Changed, applied.Left, applied.Rejected).ShouldBe((planned.Created, planned.Changed, planned.Left, planned.Rejected));
        var after = await scenario.SnapshotAsync();

        var again = await scenario.PlanAsync(ImportKind.People, file);
        (await scenario.ListAsync(again.Id, LineSubject.Member)).ShouldBe(people.ExpectedAgain(isWorkbook));
        again.HasSomethingToApply.ShouldBeFalse();
        (await scenario.SnapshotAsync()).ShouldBe(after);

        (await scenario.UndoAsync(planned.Id)).Kept.ShouldBe(0);
        (await scenario.SnapshotAsync()).ShouldBe(before);
    }
}
