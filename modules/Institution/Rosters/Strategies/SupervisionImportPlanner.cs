using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Files.Spreadsheets;

namespace FacultyDev.Institution.Rosters.Strategies;

/// <summary>
/// Compares a file of supervisors with the stored lines and plans what an import does to each row. Lines not in the file stay
/// unchanged. Pure: no database access.
/// </summary>
internal sealed class SupervisionImportPlanner(StoredSupervision stored, DateOnly today, DateOrder dates)
{
    private const int MaxPathLength = 8;

    private readonly RosterCellParser cells = new(ImportKind.Supervisors, dates);
    private readonly ILookup<(Guid, Guid), StoredSupervisionLine> lines = stored.Lines.ToLookup(line => (line.Details.MemberId, line.Details.SupervisorId));

    public IReadOnlyList<PlannedLine> Plan(IReadOnlyCollection<RosterRow> rows)
    {
        var twice = new DuplicateRows(rows, KeyOf, StringComparer.Ordinal);
        var plannedRows = rows.Select(row => PlanRow(row, twice)).ToList();
        // Cycles can be detected only after all rows are known.
        var graph = new SupervisionGraph();
        foreach (var line in stored.Lines)
            graph.Add(line.Id, line.Details);
        foreach (var (line, details) in plannedRows)
            if (details is not null)
                graph.Add(line.RecordId!.Value, details);
        return [.. plannedRows.Select(each => Circle(each.Details, graph) is { } circle ? Rejected(each.Line, circle) : each.Line)];
    }

    private static string? KeyOf(RosterRow row) =>
        string.IsNullOrEmpty(row[RosterField.EmployeeNumber]) ? null : $"{row[RosterField.EmployeeNumber]}\n{row[RosterField.SupervisorNumber]}";

    private (PlannedLine Line, SupervisionDetails? Details) PlanRow(RosterRow row, DuplicateRows twice)
    {
        var number = row[RosterField.EmployeeNumber] ?? "";
        var line = new PlannedLine(
            row.Line, LineSubject.Supervision, RosterCellParser.Shorten(number, FacultyMember.MaxNumberLength), stored.People.GetValueOrDefault(number)?.Name ?? "",
            LineOutcome.Rejected, null, null, null, []);
        if (row.Damage is { } damage)
            return (line with { Problems = [damage] }, null);
        var problems = cells.FindFormulas(row).ToList();
        var (member, supervisor) = (Find(row, RosterField.EmployeeNumber, problems), Find(row, RosterField.SupervisorNumber, problems));
        if (member is not null && member.Id == supervisor?.Id)
            problems.Add(new RowProblem("institution.supervision.own-supervisor"));
        if (KeyOf(row) is { } key && twice.FindOtherLines(row.Line, key) is { } others)
            problems.Add(new RowProblem("institution.row.duplicate-supervision", others));
        var from = cells.ParseDay(row, RosterField.From, null, problems);
        var existing = member is null || supervisor is null ? null : Existing(member, supervisor, from);
        var details = DetailsOf(row, member, supervisor, from, existing, problems);
        if (details is null || problems.Count > 0)
            return (line with { Problems = problems }, null);
        return (existing is null
            ? line with { Outcome = LineOutcome.Created, RecordId = Guid.CreateVersion7(), After = DetailsJson.Write(details) }
            : existing.Details == details
                ? line with { Outcome = LineOutcome.Left, RecordId = existing.Id }
                : line with { Outcome = LineOutcome.Changed, RecordId = existing.Id, Before = DetailsJson.Write(existing.Details), After = DetailsJson.Write(details) },
            details);
    }

    private StoredPerson? Find(RosterRow row, RosterField field, List<RowProblem> problems)
    {
        var number = row[field] ?? "";
        var person = stored.People.GetValueOrDefault(number);
        if (number.Length is 0 or > FacultyMember.MaxNumberLength)
            problems.Add(new RowProblem("institution.row.missing-employee-number", RosterColumns.Name(ImportKind.Supervisors, field), FacultyMember.MaxNumberLength));
        else if (person is null)
            problems.Add(new RowProblem("institution.row.unknown-member", RosterCellParser.Shorten(number)));
        else if (person.HasLeft)
            problems.Add(new RowProblem("institution.supervision.member-left", person.Name));
        return person;
    }

    /// <summary>The current or future line; otherwise the latest past one, unless the row starts after its end.</summary>
    private StoredSupervisionLine? Existing(StoredPerson member, StoredPerson supervisor, DateOnly? from)
    {
        var same = lines[(member.Id, supervisor.Id)].ToList();
        return same.LastOrDefault(line => !line.IsEnded && !(line.Details.Until < today))
            ?? same.OrderBy(line => line.Details.From).LastOrDefault(line => !(from > line.Details.Until));
    }

    private SupervisionDetails? DetailsOf(
        RosterRow row, StoredPerson? member, StoredPerson? supervisor, DateOnly? givenFrom, StoredSupervisionLine? existing, List<RowProblem> problems)
    {
        var from = givenFrom ?? existing?.Details.From ?? today;
        var until = cells.ParseDay(row, RosterField.Until, existing?.Details.Until, problems);
        var reason = row[RosterField.Reason] is { } cell ? cell.Length == 0 ? null : cell : existing?.Details.Reason;
        var kind = row[RosterField.SupervisionKind] is { Length: > 0 } word ? RosterVocabulary.ParseSupervisionKind(word) : existing?.Details.Kind ?? SupervisionKind.Other;
        if (kind is null)
            problems.Add(new RowProblem("institution.row.unknown-supervision-kind", RosterCellParser.Shorten(row[RosterField.SupervisionKind]!), RosterVocabulary.SupervisionNames));
        if (reason?.Length > DecisionReason.MaxLength)
            problems.Add(new RowProblem("institution.decision.reason-too-long", DecisionReason.MaxLength));
        if (until < from)
            problems.Add(new RowProblem("institution.supervision.end-before-start"));
        // An ended line stays ended, because the file may be older than that decision.
        if (existing is { IsEnded: true })
            problems.Add(new RowProblem("institution.row.supervision-ended"));
        return member is null || supervisor is null || kind is null
            ? null
            : new SupervisionDetails(member.Id, supervisor.Id, row[RosterField.SupervisorNumber]!, kind.Value, from, until, reason);
    }

    private RowProblem? Circle(SupervisionDetails? details, SupervisionGraph graph)
    {
        if (details is null || graph.FindCycle(details) is not { } path)
            return null;
        var numbers = path.Select(person => stored.Numbers.GetValueOrDefault(person, "?")).ToList();
        return new RowProblem(
            "institution.row.supervision-cycle",
            string.Join(" → ", numbers.Count <= MaxPathLength ? numbers : [.. numbers.Take(MaxPathLength - 2), "…", numbers[^1]]));
    }

    private static PlannedLine Rejected(PlannedLine line, RowProblem problem) =>
        line with { Outcome = LineOutcome.Rejected, RecordId = null, Before = null, After = null, Problems = [problem] };
}
