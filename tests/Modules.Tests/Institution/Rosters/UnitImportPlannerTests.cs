using System.Text;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Rosters;
using FacultyDev.Institution.Rosters.Strategies;
using FacultyDev.Kernel.Files.Spreadsheets;

namespace FacultyDev.Modules.Tests.Institution.Rosters;

public sealed class UnitImportPlannerTests
{
    private const string Header = "unit_code,unit_name,parent_unit_code,unit_kind\n";

    [Fact]
    public void Plan_ChildrenBeforeTheirParents_PutsParentsFirst()
    {
        var lines = Make("ALG,Algebra,PURE,", "PURE,Pure mathematics,SCI,", "SCI,Science,,Facultad");

        lines.Select(line => (line.Key, line.Line, line.Outcome)).ShouldBe(
            [("SCI", 4, LineOutcome.Created), ("PURE", 3, LineOutcome.Created), ("ALG", 2, LineOutcome.Created)]);
        lines.Select(line => DetailsJson.Read<UnitDetails>(line.After!)).ShouldBe(
        [
            new UnitDetails("Science", UnitKind.School, "ROOT"), new UnitDetails("Pure mathematics", UnitKind.Department, "SCI"),
            new UnitDetails("Algebra", UnitKind.Division, "PURE"),
        ]);
    }

    [Theory]
    [InlineData("MATH,Mathematics,ARTS,Department", LineOutcome.Left)]
    [InlineData("math,Mathematics,,", LineOutcome.Left)]
    [InlineData("ROOT,The university,,", LineOutcome.Left)]
    [InlineData("ROOT,Another name,,Institution", LineOutcome.Changed)]
    [InlineData("MATH,Pure mathematics,ARTS,", LineOutcome.Changed)]
    [InlineData("MATH,Mathematics,ROOT,", LineOutcome.Changed)]
    [InlineData("MATH,Mathematics,ARTS,School", LineOutcome.Changed)]
    public void Plan_ValidRow_HasItsOutcome(string row, object outcome) => Make(row).Single().Outcome.ShouldBe((LineOutcome)outcome);

    [Theory]
    [InlineData(",Name,,", "institution.unit.invalid-code")]
    [InlineData("A B,Name,,", "institution.unit.invalid-code")]
    [InlineData("NEW,,,", "institution.unit.invalid-name")]
    [InlineData("NEW,=x,,", "institution.row.formula")]
    [InlineData("NEW,Name,NOPE,", "institution.row.unknown-parent-unit")]
    [InlineData("NEW,Name,a b,", "institution.unit.invalid-parent-code")]
    [InlineData("NEW,Name,GONE,", "institution.unit.closed")]
    [InlineData("GONE,Alchemy,ARTS,", "institution.unit.closed")]
    [InlineData("NEW,Name,ARTS,Galaxy", "institution.row.unknown-unit-kind")]
    [InlineData("NEW,Name,ARTS,Institution", "institution.unit.second-root")]
    [InlineData("ROOT,The university,,School", "institution.unit.is-root")]
    [InlineData("ROOT,The university,ARTS,", "institution.unit.is-root")]
    [InlineData("ARTS,Arts,MATH,", "institution.unit.cycle-in-file")]
    [InlineData("NEW,Name,NEW,", "institution.unit.cycle-in-file")]
    [InlineData("NEW,Name", "kernel.row.wrong-cell-count")]
    public void Plan_InvalidRow_IsRejectedWithItsReason(string row, string code)
    {
        var line = Make(row).Single();

        line.Outcome.ShouldBe(LineOutcome.Rejected);
        line.Problems.Select(problem => problem.Code).ShouldBe([code]);
    }

    [Fact]
    public void Plan_RejectedParent_RejectsItsDescendants()
    {
        var lines = Make("NEW,,ARTS,", "SUB,Below,NEW,", "SUBSUB,Further below,SUB,");

        lines.Select(line => line.Problems.Single().Code).ShouldBe(["institution.unit.invalid-name", "institution.row.unknown-parent-unit", "institution.row.unknown-parent-unit"]);
    }

    [Fact]
    public void Plan_CycleAcrossRows_RejectsAllRowsInItAndBelow()
    {
        var lines = Make("X,X,Y,", "Y,Y,Z,", "Z,Z,X,", "BELOW,Below,Z,", "FINE,Fine,ARTS,");

        lines.Select(line => line.Outcome).ShouldBe([.. Enumerable.Repeat(LineOutcome.Rejected, 4), LineOutcome.Created]);
        lines[0].Problems.Single().Arguments.ShouldBe(["X → Y → Z → X"]);
    }

    [Fact]
    public void Plan_SameCodeTwice_RejectsBothAndNamesTheOther() =>
        Make("NEW,Name,ARTS,", "new,Other,ARTS,").Select(line => line.Problems.Single().Arguments[1]).ShouldBe(["3", "2"]);

    private static IReadOnlyList<PlannedLine> Make(params string[] rows)
    {
        using var reader = SpreadsheetReader.Open(new MemoryStream(Encoding.UTF8.GetBytes(Header + string.Join('\n', rows))));
        return UnitImportPlanner.Plan([.. reader.Rows(ColumnMapping.Guess(reader.Columns, ImportKind.Units))], Stored());
    }

    private static Dictionary<string, StoredUnit> Stored() => new()
    {
        ["ROOT"] = Unit("The university", UnitKind.Institution, null), ["ARTS"] = Unit("Arts", UnitKind.School, "ROOT"),
        ["MATH"] = Unit("Mathematics", UnitKind.Department, "ARTS"), ["GONE"] = Unit("Alchemy", UnitKind.Department, "ARTS") with { IsClosed = true },
    };

    private static StoredUnit Unit(string name, UnitKind kind, string? parent) => new(Guid.CreateVersion7(), new UnitDetails(name, kind, parent), false);
}
