using FacultyDev.Institution.People;
using FacultyDev.Institution.Settings;
using FacultyDev.Kernel.Files.Spreadsheets;

namespace FacultyDev.Institution.Rosters;

/// <summary>
/// Compares a roster with the stored records and plans what an import does to each row. Pure: no database access.
/// </summary>
internal sealed class PeopleImportPlanner
{
    private readonly StoredRoster stored;
    private readonly RosterUnitPlanner units;
    private readonly MemberRowParser cells;
    private readonly DuplicateRows numbers;
    private readonly DuplicateRows emails;

    private PeopleImportPlanner(IReadOnlyCollection<RosterRow> rows, StoredRoster stored, InstitutionSettings settings, DateOrder dates)
    {
        this.stored = stored;
        units = new RosterUnitPlanner(stored.Units);
        cells = new MemberRowParser(settings, dates);
        numbers = new DuplicateRows(rows, row => row[RosterField.EmployeeNumber], StringComparer.Ordinal);
        emails = new DuplicateRows(rows, row => row[RosterField.Email], StringComparer.OrdinalIgnoreCase);
    }

    /// <returns>The units, parents before children, then the rows in file order.</returns>
    public static IReadOnlyList<PlannedLine> Plan(
        IReadOnlyCollection<RosterRow> rows, StoredRoster stored, InstitutionSettings settings, DateOrder dates)
    {
        var plan = new PeopleImportPlanner(rows, stored, settings, dates);
        var unitProblems = rows.ToDictionary(row => row.Line, row => row.Damage is null ? plan.units.Add(row) : null);
        var members = rows.Select(row => plan.PlanRow(row, unitProblems[row.Line])).ToList();
        return [.. plan.units.Lines, .. members];
    }

    private PlannedLine PlanRow(RosterRow row, RowProblem? unitProblem)
    {
        var number = row[RosterField.EmployeeNumber] ?? "";
        if (row.Damage is { } damage)
            return Rejected(row, number, [damage]);

        var existing = stored.Members.GetValueOrDefault(number);
        var (details, problems) = cells.Read(row, existing?.Details);
        if ((unitProblem ?? units.ProblemOf(details.Unit)) is { } wrongUnit)
            problems.Add(wrongUnit);
        problems.AddRange(FindRepetitions(row, details.Email, number));
        if (problems.Count > 0)
            return Rejected(row, number, problems);

        units.PlanFor(details.Unit, row.Line);
        return existing is null
            ? Line(row, number, details, LineOutcome.Created, Guid.CreateVersion7(), null)
            : existing.Details == details
                ? new PlannedLine(row.Line, LineSubject.Member, number, details.Name, LineOutcome.Left, existing.Id, null, null, [])
                : Line(row, number, details, LineOutcome.Changed, existing.Id, existing.Details);
    }

    /// <summary>
    /// Reports an employee number or email address used in several rows, with their line numbers, or an email address that
    /// another member already has.
    /// </summary>
    private IEnumerable<RowProblem> FindRepetitions(RosterRow row, string email, string number)
    {
        if (numbers.FindOtherLines(row.Line, number) is { } sameNumber)
            yield return new RowProblem("institution.row.duplicate-employee-number", number, sameNumber);
        if (emails.FindOtherLines(row.Line, email) is { } sameEmail)
            yield return new RowProblem("institution.row.duplicate-email", email, sameEmail);
        else if (stored.EmailHolders.TryGetValue(email, out var holder) && holder != number)
            yield return new RowProblem("institution.row.email-taken", email, holder);
    }

    private static PlannedLine Line(RosterRow row, string number, RosterMemberDetails details, LineOutcome outcome, Guid id, RosterMemberDetails? before) => new(
        row.Line, LineSubject.Member, number, details.Name, outcome, id,
        before is null ? null : DetailsJson.Write(before), DetailsJson.Write(details), []);

    private static PlannedLine Rejected(RosterRow row, string number, IReadOnlyList<RowProblem> problems) => new(
        row.Line, LineSubject.Member, RosterCellParser.Shorten(number, FacultyMember.MaxNumberLength),
        RosterCellParser.Shorten($"{row[RosterField.FirstName]} {row[RosterField.LastName]}".Trim(), 2 * MemberDetails.MaxNameLength + 1), LineOutcome.Rejected, null, null, null, problems);
}
