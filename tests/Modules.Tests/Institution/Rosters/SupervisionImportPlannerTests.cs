using System.Text;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Rosters;
using FacultyDev.Institution.Rosters.Strategies;
using FacultyDev.Kernel.Files.Spreadsheets;

namespace FacultyDev.Modules.Tests.Institution.Rosters;

public sealed class SupervisionImportPlannerTests
{
    private const string Header = "employee_number,supervisor_number,supervision_kind,from,until,reason\n";
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly Dictionary<string, StoredPerson> People = Enumerable.Range(1, 6).ToDictionary(
        number => $"F{number}", number => new StoredPerson(Guid.CreateVersion7(), $"Person {number}", HasLeft: number == 6));

    /// <summary>F2 has evaluated F1 since 2020. F4 evaluated F3 until 2025, when it was ended manually.</summary>
    private static readonly StoredSupervisionLine[] Lines =
    [
        new(Guid.CreateVersion7(), Details("F1", "F2", SupervisionKind.Chair, new(2020, 7, 1)), false),
        new(Guid.CreateVersion7(), Details("F3", "F4", SupervisionKind.Chair, new(2020, 7, 1), new(2025, 6, 30)), true),
    ];

    [Theory]
    [InlineData("F1,F2,Chair,2020-07-01,,", LineOutcome.Left)]
    [InlineData("F1,F2,,,,", LineOutcome.Left)]
    [InlineData("F1,F2,Dean,2020-07-01,,", LineOutcome.Changed)]
    [InlineData("F1,F2,chair,2020-07-01,2026-12-31,", LineOutcome.Changed)]
    [InlineData("F1,F3,Decanato,2026-07-01,,Acting", LineOutcome.Created)]
    [InlineData("F3,F4,,2026-01-01,,", LineOutcome.Created)]
    public void Plan_ValidRow_HasItsOutcome(string row, object outcome) => Make(row).Single().Outcome.ShouldBe((LineOutcome)outcome);

    [Theory]
    [InlineData(",F2,,,,", "institution.row.missing-employee-number")]
    [InlineData("F1,,,,,", "institution.row.missing-employee-number")]
    [InlineData("F9,F2,,,,", "institution.row.unknown-member")]
    [InlineData("F1,F6,,,,", "institution.supervision.member-left")]
    [InlineData("F3,F3,,,,", "institution.supervision.own-supervisor")]
    [InlineData("F3,F1,King,,,", "institution.row.unknown-supervision-kind")]
    [InlineData("F3,F1,,1.7.2026,,", "institution.row.invalid-date")]
    [InlineData("F3,F1,,2026-07-01,2026-06-30,", "institution.supervision.end-before-start")]
    [InlineData("F3,F1,,,,=cmd()", "institution.row.formula")]
    [InlineData("F3,F4,,,,", "institution.row.supervision-ended")]
    [InlineData("F2,F1,,,,", "institution.row.supervision-cycle")]
    [InlineData("F1,F2", "kernel.row.wrong-cell-count")]
    public void Plan_InvalidRow_IsRejectedWithItsReason(string row, string code)
    {
        var line = Make(row).Single();

        line.Outcome.ShouldBe(LineOutcome.Rejected);
        line.Problems.Select(problem => problem.Code).ShouldContain(code);
    }

    [Fact]
    public void Plan_CycleOfStoredAndNewLines_RejectsOnlyItsRowsAndShowsThePath()
    {
        var lines = Make("F2,F3,,,,", "F3,F1,,,,", "F4,F1,,,,", "F5,F4,,,,");

        lines.Select(line => line.Outcome).ShouldBe([LineOutcome.Rejected, LineOutcome.Rejected, LineOutcome.Created, LineOutcome.Created]);
        lines[0].Problems.Single().Arguments.ShouldBe(["F2 → F3 → F1 → F2"]);
    }

    [Fact]
    public void Plan_CycleAcrossSeparatePeriods_IsAccepted() =>
        Make("F1,F2,,2020-07-01,2025-12-31,", "F2,F1,,2026-01-01,,").Select(line => line.Outcome).ShouldBe([LineOutcome.Changed, LineOutcome.Created]);

    [Fact]
    public void Plan_SamePairTwice_RejectsBothAndNamesTheOther()
    {
        var lines = Make("F4,F1,,,,", "F4,F2,,,,", "F4,F1,Dean,,,");

        lines.Select(line => line.Outcome).ShouldBe([LineOutcome.Rejected, LineOutcome.Created, LineOutcome.Rejected]);
        lines[0].Problems.Single().Arguments.ShouldBe(["4"]);
    }

    private static IReadOnlyList<PlannedLine> Make(params string[] rows)
    {
        using var reader = SpreadsheetReader.Open(new MemoryStream(Encoding.UTF8.GetBytes(Header + string.Join('\n', rows))));
        var stored = new StoredSupervision(People, Lines, People.ToDictionary(person => person.Value.Id, person => person.Key));
        return new SupervisionImportPlanner(stored, Today, DateOrder.YearMonthDay).Plan([.. reader.Rows(ColumnMapping.Guess(reader.Columns, ImportKind.Supervisors))]);
    }

    private static SupervisionDetails Details(string member, string supervisor, SupervisionKind kind, DateOnly from, DateOnly? until = null) =>
        new(People[member].Id, People[supervisor].Id, supervisor, kind, from, until, null);
}
