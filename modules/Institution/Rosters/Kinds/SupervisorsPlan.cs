using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Roles;

namespace FacultyDev.Institution.Rosters.Kinds;

/// <summary>
/// Compares a file of supervisors with the lines that are stored and says, row by row, what an import would do. Lines that the file does
/// not name stay as they are. Pure: it reads and writes nothing.
/// </summary>
internal sealed class SupervisorsPlan(StoredSupervision stored, DateOnly today, DateOrder dates)
{
    private const int LongestPath = 8;

    private readonly RosterCells cells = new(ImportKind.Supervisors, dates);
    private readonly ILookup<(Guid, Guid), StoredLine> lines = stored.Lines.ToLookup(line => (line.Facts.MemberId, line.Facts.SupervisorId));

    public IReadOnlyList<PlannedLine> Make(IReadOnlyCollection<RosterRow> rows)
    {
        var twice = new RowsTwice(rows, KeyOf, StringComparer.Ordinal);
        var judged = rows.Select(row => Judge(row, twice)).ToList();
        // Only when all is known that the file says can a circle be seen.
        var graph = new SupervisionGraph();
        foreach (var line in stored.Lines)
            graph.Put(line.Id, line.Facts);
        foreach (var (line, facts) in judged)
            if (facts is not null)
                graph.Put(line.RecordId!.Value, facts);
        return [.. judged.Select(each => Circle(each.Facts, graph) is { } circle ? Rejected(each.Line, circle) : each.Line)];
    }

    private static string? KeyOf(RosterRow row) =>
        string.IsNullOrEmpty(row[RosterField.EmployeeNumber]) ? null : $"{row[RosterField.EmployeeNumber]}\n{row[RosterField.SupervisorNumber]}";

    private (PlannedLine Line, SupervisionFacts? Facts) Judge(RosterRow row, RowsTwice twice)
    {
        var number = row[RosterField.EmployeeNumber] ?? "";
        var line = new PlannedLine(
            row.Line, LineSubject.Supervision, RosterCells.Shown(number, FacultyMember.LongestNumber), stored.People.GetValueOrDefault(number)?.Name ?? "",
            LineOutcome.Rejected, null, null, null, []);
        if (row.Damage is { } damage)
            return (line with { Problems = [damage] }, null);
        var problems = cells.Formulas(row).ToList();
        var (member, supervisor) = (Find(row, RosterField.EmployeeNumber, problems), Find(row, RosterField.SupervisorNumber, problems));
        if (member is not null && member.Id == supervisor?.Id)
            problems.Add(new RosterProblem("institution.supervision-of-oneself"));
        if (KeyOf(row) is { } key && twice.OthersThan(row.Line, key) is { } others)
            problems.Add(new RosterProblem("institution.row-supervision-twice", others));
        var from = cells.Day(row, RosterField.From, null, problems);
        var existing = member is null || supervisor is null ? null : Existing(member, supervisor, from);
        var facts = FactsOf(row, member, supervisor, from, existing, problems);
        if (facts is null || problems.Count > 0)
            return (line with { Problems = problems }, null);
        return (existing is null
            ? line with { Outcome = LineOutcome.Created, RecordId = Guid.CreateVersion7(), After = FactsJson.Write(facts) }
            : existing.Facts == facts
                ? line with { Outcome = LineOutcome.Left, RecordId = existing.Id }
                : line with { Outcome = LineOutcome.Changed, RecordId = existing.Id, Before = FactsJson.Write(existing.Facts), After = FactsJson.Write(facts) },
            facts);
    }

    private StoredPerson? Find(RosterRow row, RosterField field, List<RosterProblem> problems)
    {
        var number = row[field] ?? "";
        var person = stored.People.GetValueOrDefault(number);
        if (number.Length is 0 or > FacultyMember.LongestNumber)
            problems.Add(new RosterProblem("institution.row-number-missing", RosterColumns.Name(ImportKind.Supervisors, field), FacultyMember.LongestNumber));
        else if (person is null)
            problems.Add(new RosterProblem("institution.row-member-unknown", RosterCells.Shown(number)));
        else if (person.HasLeft)
            problems.Add(new RosterProblem("institution.supervision-of-one-who-left", person.Name));
        return person;
    }

    /// <summary>The line that holds or will; otherwise the last that did, unless the row speaks of a later time.</summary>
    private StoredLine? Existing(StoredPerson member, StoredPerson supervisor, DateOnly? from)
    {
        var same = lines[(member.Id, supervisor.Id)].ToList();
        return same.LastOrDefault(line => !line.Ended && !(line.Facts.Until < today))
            ?? same.OrderBy(line => line.Facts.From).LastOrDefault(line => !(from > line.Facts.Until));
    }

    private SupervisionFacts? FactsOf(
        RosterRow row, StoredPerson? member, StoredPerson? supervisor, DateOnly? said, StoredLine? existing, List<RosterProblem> problems)
    {
        var from = said ?? existing?.Facts.From ?? today;
        var until = cells.Day(row, RosterField.Until, existing?.Facts.Until, problems);
        var reason = row[RosterField.Reason] is { } cell ? cell.Length == 0 ? null : cell : existing?.Facts.Reason;
        var kind = row[RosterField.SupervisionKind] is { Length: > 0 } word ? RosterWords.KindOfSupervision(word) : existing?.Facts.Kind ?? SupervisionKind.Other;
        if (kind is null)
            problems.Add(new RosterProblem("institution.row-supervision-kind-unknown", RosterCells.Shown(row[RosterField.SupervisionKind]!), RosterWords.SupervisionNames));
        if (reason?.Length > Decision.LongestReason)
            problems.Add(new RosterProblem("institution.reason-too-long", Decision.LongestReason));
        if (until < from)
            problems.Add(new RosterProblem("institution.supervision-ends-before-it-begins"));
        // A file that is older than somebody's decision must not undo it.
        if (existing is { Ended: true })
            problems.Add(new RosterProblem("institution.row-supervision-ended"));
        return member is null || supervisor is null || kind is null
            ? null
            : new SupervisionFacts(member.Id, supervisor.Id, row[RosterField.SupervisorNumber]!, kind.Value, from, until, reason);
    }

    private RosterProblem? Circle(SupervisionFacts? facts, SupervisionGraph graph)
    {
        if (facts is null || graph.CircleOf(facts) is not { } path)
            return null;
        var numbers = path.Select(person => stored.Numbers.GetValueOrDefault(person, "?")).ToList();
        return new RosterProblem(
            "institution.row-supervision-circle",
            string.Join(" → ", numbers.Count <= LongestPath ? numbers : [.. numbers.Take(LongestPath - 2), "…", numbers[^1]]));
    }

    private static PlannedLine Rejected(PlannedLine line, RosterProblem problem) =>
        line with { Outcome = LineOutcome.Rejected, RecordId = null, Before = null, After = null, Problems = [problem] };
}
