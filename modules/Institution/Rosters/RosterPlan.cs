using FacultyDev.Institution.People;
using FacultyDev.Institution.Settings;

namespace FacultyDev.Institution.Rosters;

/// <summary>Compares a roster with what is stored and says, row by row, what an import would do. Pure: it reads and writes nothing.</summary>
internal sealed class RosterPlan
{
    private readonly StoredRoster stored;
    private readonly RosterUnits units;
    private readonly MemberCells cells;
    private readonly RowsTwice numbers;
    private readonly RowsTwice emails;

    private RosterPlan(IReadOnlyCollection<RosterRow> rows, StoredRoster stored, InstitutionSettings settings, DateOrder dates)
    {
        this.stored = stored;
        units = new RosterUnits(stored.Units);
        cells = new MemberCells(settings, dates);
        numbers = new RowsTwice(rows, row => row[RosterField.EmployeeNumber], StringComparer.Ordinal);
        emails = new RowsTwice(rows, row => row[RosterField.Email], StringComparer.OrdinalIgnoreCase);
    }

    /// <returns>First the units, parents before children, then the rows in the order of the file.</returns>
    public static IReadOnlyList<PlannedLine> Make(
        IReadOnlyCollection<RosterRow> rows, StoredRoster stored, InstitutionSettings settings, DateOrder dates)
    {
        var plan = new RosterPlan(rows, stored, settings, dates);
        var unitProblems = rows.ToDictionary(row => row.Line, row => row.Damage is null ? plan.units.TakeIn(row) : null);
        var members = rows.Select(row => plan.Judge(row, unitProblems[row.Line])).ToList();
        return [.. plan.units.Lines, .. members];
    }

    private PlannedLine Judge(RosterRow row, RosterProblem? unitProblem)
    {
        var number = row[RosterField.EmployeeNumber] ?? "";
        if (row.Damage is { } damage)
            return Rejected(row, number, [damage]);

        var existing = stored.Members.GetValueOrDefault(number);
        var (facts, problems) = cells.Read(row, existing?.Facts);
        if ((unitProblem ?? units.ProblemOf(facts.Unit)) is { } wrongUnit)
            problems.Add(wrongUnit);
        problems.AddRange(Repetitions(row, facts.Email, number));
        if (problems.Count > 0)
            return Rejected(row, number, problems);

        units.Need(facts.Unit, row.Line);
        return existing is null
            ? Line(row, number, facts, LineOutcome.Created, Guid.CreateVersion7(), null)
            : existing.Facts == facts
                ? new PlannedLine(row.Line, LineSubject.Member, number, facts.Name, LineOutcome.Left, existing.Id, null, null, [])
                : Line(row, number, facts, LineOutcome.Changed, existing.Id, existing.Facts);
    }

    /// <summary>The same person or the same address twice: nobody can know which is right, so neither is taken, and each names the other.</summary>
    private IEnumerable<RosterProblem> Repetitions(RosterRow row, string email, string number)
    {
        if (numbers.OthersThan(row.Line, number) is { } sameNumber)
            yield return new RosterProblem("institution.row-number-twice", number, sameNumber);
        if (emails.OthersThan(row.Line, email) is { } sameEmail)
            yield return new RosterProblem("institution.row-email-twice", email, sameEmail);
        else if (stored.EmailHolders.TryGetValue(email, out var holder) && holder != number)
            yield return new RosterProblem("institution.row-email-taken", email, holder);
    }

    private static PlannedLine Line(RosterRow row, string number, RosterFacts facts, LineOutcome outcome, Guid id, RosterFacts? before) => new(
        row.Line, LineSubject.Member, number, facts.Name, outcome, id,
        before is null ? null : FactsJson.Write(before), FactsJson.Write(facts), []);

    private static PlannedLine Rejected(RosterRow row, string number, IReadOnlyList<RosterProblem> problems) => new(
        row.Line, LineSubject.Member, RosterCells.Shown(number, FacultyMember.LongestNumber),
        RosterCells.Shown($"{row[RosterField.FirstName]} {row[RosterField.LastName]}".Trim(), 2 * MemberFacts.LongestName + 1), LineOutcome.Rejected, null, null, null, problems);
}
