using System.Text;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Rosters;
using FacultyDev.Institution.Settings;
using FacultyDev.Kernel.Files.Spreadsheets;

namespace FacultyDev.Modules.Tests.Institution.Rosters;

public sealed class PeopleImportPlannerTests
{
    private const string Header = "employee_number,first_name,last_name,email,unit_code,unit_name,parent_unit_code,rank,track,hire_date,first_appointment\n";
    private static readonly RosterMemberDetails Ada = new(
        "Ada", "Lovelace", "ada@example.edu", "MATH", "Professor", "Tenure", new DateOnly(2010, 8, 15), new DateOnly(2008, 8, 15));

    [Fact]
    public void Plan_UnknownPersonAndUnits_CreatesThemParentsFirst()
    {
        var lines = Plan("F1,Ada,Lovelace,New.Ada@Example.edu,HIST,History,HUM,professor,Tenure,2010-08-15,2008-08-15");

        lines.Select(line => (line.Subject, line.Key, line.Outcome)).ShouldBe(
        [
            (LineSubject.Unit, "HUM", LineOutcome.Created), (LineSubject.Unit, "HIST", LineOutcome.Created),
            (LineSubject.Member, "F1", LineOutcome.Created),
        ]);
        DetailsJson.Read<UnitDetails>(lines[0].After!).ShouldBe(new UnitDetails("HUM", UnitKind.School, "ROOT"));
        DetailsJson.Read<UnitDetails>(lines[1].After!).ShouldBe(new UnitDetails("History", UnitKind.Department, "HUM"));
        DetailsJson.Read<RosterMemberDetails>(lines[2].After!).ShouldBe(Ada with { Unit = "HIST", Email = "new.ada@example.edu" });
    }

    [Fact]
    public void Plan_SameDetails_LeavesEverything()
    {
        var lines = Plan("A1,Ada,Lovelace,ada@example.edu,MATH,Mathematics,ARTS,Professor,Tenure,2010-08-15,2008-08-15");

        lines.Single().Outcome.ShouldBe(LineOutcome.Left);
    }

    [Fact]
    public void Plan_OtherDetails_KeepsBeforeAndAfter()
    {
        var line = Plan("A1,Ada,King,ada@example.edu,MATH,,,Professor,Tenure,2010-08-15,").Single();

        line.Outcome.ShouldBe(LineOutcome.Changed);
        DetailsJson.Read<RosterMemberDetails>(line.Before!).ShouldBe(Ada);
        DetailsJson.Read<RosterMemberDetails>(line.After!).ShouldBe(Ada with { LastName = "King", FirstAppointment = null });
    }

    [Fact]
    public void Plan_MissingColumns_KeepStoredValues()
    {
        var line = Make("employee_number,first_name,last_name,email,unit_code,rank\n", "A1,Ada,Lovelace,ada@example.edu,MATH,Professor").Single();

        line.Outcome.ShouldBe(LineOutcome.Left);
    }

    [Fact]
    public void Plan_UnitRenamedAndMoved_IsOneChangedUnit()
    {
        var unit = Plan("A1,Ada,Lovelace,ada@example.edu,MATH,Pure Mathematics,ROOT,Professor,Tenure,2010-08-15,2008-08-15")[0];

        unit.Outcome.ShouldBe(LineOutcome.Changed);
        DetailsJson.Read<UnitDetails>(unit.After!).ShouldBe(new UnitDetails("Pure Mathematics", UnitKind.Department, "ROOT"));
    }

    [Fact]
    public void Plan_UnitNamedOnlyInRejectedRows_IsNotCreated()
    {
        var lines = Plan("F1,Ada,Lovelace,nonsense,HIST,History,HUM,Professor,,,");

        lines.Single().Outcome.ShouldBe(LineOutcome.Rejected);
    }

    [Theory]
    [InlineData("F1,Ada,L,a@e.edu,MATH,,,Wizard,,,", "institution.row.unknown-rank")]
    [InlineData("F1,Ada,L,a@e.edu,MATH,,,,,,", "institution.row.unknown-rank")]
    [InlineData("F1,Ada,L,a@e.edu,MATH,,,Professor,Fast,,", "institution.row.unknown-track")]
    [InlineData("F1,=HYPERLINK(),L,a@e.edu,MATH,,,Professor,,,", "institution.row.formula")]
    [InlineData("F1,Ada,+L,a@e.edu,MATH,,,Professor,,,", "institution.row.formula")]
    [InlineData("F1,Ada,-L,a@e.edu,MATH,,,Professor,,,", "institution.row.formula")]
    [InlineData("F1,@Ada,L,a@e.edu,MATH,,,Professor,,,", "institution.row.formula")]
    [InlineData("F1,,L,a@e.edu,MATH,,,Professor,,,", "institution.member.invalid-first-name")]
    [InlineData("F1,Ada,,a@e.edu,MATH,,,Professor,,,", "institution.member.invalid-last-name")]
    [InlineData(",Ada,L,a@e.edu,MATH,,,Professor,,,", "institution.member.invalid-employee-number")]
    [InlineData("F1,Ada,L,nowhere,MATH,,,Professor,,,", "institution.member.invalid-email")]
    [InlineData("F1,Ada,L,ada@example.edu,MATH,,,Professor,,,", "institution.row.email-taken")]
    [InlineData("F1,Ada,L,a@e.edu,,,,Professor,,,", "institution.unit.invalid-code")]
    [InlineData("F1,Ada,L,a@e.edu,MA TH,,,Professor,,,", "institution.unit.invalid-code")]
    [InlineData("F1,Ada,L,a@e.edu,GONE,,,Professor,,,", "institution.unit.closed")]
    [InlineData("F1,Ada,L,a@e.edu,ROOT,,ARTS,Professor,,,", "institution.unit.is-root")]
    [InlineData("F1,Ada,L,a@e.edu,ARTS,,MATH,Professor,,,", "institution.unit.cycle-in-file")]
    [InlineData("F1,Ada,L,a@e.edu,NEW,,NEW,Professor,,,", "institution.unit.cycle-in-file")]
    [InlineData("F1,Ada,L,a@e.edu,MATH,,,Professor,,2010-13-01,", "institution.row.invalid-date")]
    [InlineData("F1,Ada,L,a@e.edu,MATH,,,Professor,,01/02/2010,", "institution.row.invalid-date")]
    public void Plan_InvalidCell_RejectsTheRowWithItsReason(string row, string code)
    {
        var line = Plan(row).Single();

        line.Outcome.ShouldBe(LineOutcome.Rejected);
        line.Problems.Select(problem => problem.Code).ShouldBe([code]);
    }

    [Fact]
    public void Plan_SeveralInvalidCells_ReportsAll()
    {
        Plan("F1,=x,L,nowhere,MATH,,,Wizard,,,").Single().Problems.Count.ShouldBe(3);
    }

    [Fact]
    public void Plan_InvalidRow_DoesNotStopTheOthers()
    {
        var lines = Plan("F1,Ada,L,nowhere,MATH,,,Professor,,,", "F2,Bo,L,b@e.edu,MATH,,,Professor,,,");

        lines.Select(line => line.Outcome).ShouldBe([LineOutcome.Rejected, LineOutcome.Created]);
    }

    [Fact]
    public void Plan_SamePersonTwice_RejectsBothAndNamesTheOtherLine()
    {
        var lines = Plan("F1,Ada,L,a@e.edu,MATH,,,Professor,,,", "F1,Bo,L,b@e.edu,MATH,,,Professor,,,");

        lines.ShouldAllBe(line => line.Outcome == LineOutcome.Rejected);
        lines[0].Problems.Single().Arguments.ShouldBe(["F1", "3"]);
        lines[1].Problems.Single().Arguments.ShouldBe(["F1", "2"]);
    }

    [Fact]
    public void Plan_SameEmailInDifferentCase_RejectsBoth()
    {
        var lines = Plan("F1,Ada,L,a@e.edu,MATH,,,Professor,,,", "F2,Bo,L,A@E.edu,MATH,,,Professor,,,");

        lines.ShouldAllBe(line => line.Problems.Single().Code == "institution.row.duplicate-email");
    }

    [Fact]
    public void Plan_UnitWithTwoParents_RejectsTheSecondAndNamesTheFirst()
    {
        var lines = Plan("F1,Ada,L,a@e.edu,NEW,,ARTS,Professor,,,", "F2,Bo,L,b@e.edu,NEW,,ROOT,Professor,,,");

        lines.Where(line => line.Subject == LineSubject.Member).Select(line => line.Outcome).ShouldBe([LineOutcome.Created, LineOutcome.Rejected]);
        lines[^1].Problems.Single().Arguments.ShouldBe(["NEW", "ARTS", 2]);
    }

    [Fact]
    public void Plan_CycleAcrossRows_RejectsAllRowsInIt()
    {
        var lines = Plan("F1,Ada,L,a@e.edu,X,,Y,Professor,,,", "F2,Bo,L,b@e.edu,Y,,X,Professor,,,");

        lines.ShouldAllBe(line => line.Problems.Single().Code == "institution.unit.cycle-in-file");
    }

    [Theory]
    [InlineData("MonthDayYear", "8/15/2010")]
    [InlineData("DayMonthYear", "15/8/2010")]
    [InlineData("DayMonthYear", "15.08.2010")]
    [InlineData("MonthDayYear", "2010-08-15")]
    public void Plan_OtherDateOrder_IsUnderstood(string order, string day)
    {
        var line = Make(Header, Enum.Parse<DateOrder>(order), $"A1,Ada,Lovelace,ada@example.edu,MATH,,,Professor,Tenure,{day},2008-08-15").Single();

        line.Outcome.ShouldBe(LineOutcome.Left);
    }

    private static IReadOnlyList<PlannedLine> Plan(params string[] rows) => Make(Header, DateOrder.YearMonthDay, rows);

    private static IReadOnlyList<PlannedLine> Make(string header, string row) => Make(header, DateOrder.YearMonthDay, row);

    private static IReadOnlyList<PlannedLine> Make(string header, DateOrder dates, params string[] rows)
    {
        using var reader = SpreadsheetReader.Open(new MemoryStream(Encoding.UTF8.GetBytes(header + string.Join('\n', rows))));
        return PeopleImportPlanner.Plan([.. reader.Rows(ColumnMapping.Guess(reader.Columns, ImportKind.People))], Stored(), new InstitutionSettings(), dates);
    }

    private static StoredRoster Stored() => new(
        new Dictionary<string, StoredUnit>
        {
            ["ROOT"] = Unit("The university", UnitKind.Institution, null),
            ["ARTS"] = Unit("Arts", UnitKind.School, "ROOT"),
            ["MATH"] = Unit("Mathematics", UnitKind.Department, "ARTS"),
            ["GONE"] = Unit("Alchemy", UnitKind.Department, "ARTS") with { IsClosed = true },
        },
        new Dictionary<string, StoredMember> { ["A1"] = new(Guid.CreateVersion7(), Ada) },
        new Dictionary<string, string> { ["ada@example.edu"] = "A1" });

    private static StoredUnit Unit(string name, UnitKind kind, string? parent) => new(Guid.CreateVersion7(), new UnitDetails(name, kind, parent), false);
}
