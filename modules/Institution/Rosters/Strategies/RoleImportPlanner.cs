using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Files.Spreadsheets;

namespace FacultyDev.Institution.Rosters.Strategies;

/// <summary>
/// Compares a file of roles with the stored ones and plans what an import does to each row. Roles not in the file stay unchanged.
/// Pure: no database access.
/// </summary>
/// <param name="mayDecide">Whether the importer may assign the role in the unit; an import cannot grant more than that.</param>
internal sealed class RoleImportPlanner(StoredRoles stored, Func<FacultyRole, Guid?, bool> mayDecide, DateOnly today, DateOrder dates)
{
    private readonly RosterCellParser cells = new(ImportKind.Roles, dates);

    public IReadOnlyList<PlannedLine> Plan(IReadOnlyCollection<RosterRow> rows)
    {
        var twice = new DuplicateRows(rows, KeyOf, StringComparer.Ordinal);
        return [.. rows.Select(row => PlanRow(row, twice))];
    }

    /// <summary>Each person, role and unit may occur only once.</summary>
    private static string? KeyOf(RosterRow row) => string.IsNullOrEmpty(row[RosterField.EmployeeNumber])
        ? null
        : $"{row[RosterField.EmployeeNumber]}\n{RosterVocabulary.ParseRole(row[RosterField.Role] ?? "")?.ToString() ?? row[RosterField.Role]}\n{RosterUnitPlanner.CodeOf(row)}";

    private PlannedLine PlanRow(RosterRow row, DuplicateRows twice)
    {
        var number = row[RosterField.EmployeeNumber] ?? "";
        var holder = stored.Members.GetValueOrDefault(number);
        if (row.Damage is { } damage)
            return Line(row, number, holder, LineOutcome.Rejected) with { Problems = [damage] };
        var problems = cells.FindFormulas(row).ToList();
        if (number.Length is 0 or > FacultyMember.MaxNumberLength)
            problems.Add(new RowProblem("institution.member.invalid-employee-number", FacultyMember.MaxNumberLength));
        else if (holder is null)
            problems.Add(new RowProblem("institution.row.unknown-member", RosterCellParser.Shorten(number)));
        else if (holder.HasLeft)
            problems.Add(new RowProblem("institution.role.member-left", holder.Name));
        if (KeyOf(row) is { } key && twice.FindOtherLines(row.Line, key) is { } others)
            problems.Add(new RowProblem("institution.row.duplicate-role", others));
        var scope = ScopeOf(row, problems);
        var from = cells.ParseDay(row, RosterField.From, null, problems);
        var existing = scope is null || holder is null ? null : Existing(holder, scope, from);
        var details = DetailsOf(row, scope, from, existing, problems);
        if (details is null || problems.Count > 0)
            return Line(row, number, holder, LineOutcome.Rejected) with { Problems = problems };
        if (existing is null)
            return Line(row, number, holder, LineOutcome.Created) with { RecordId = Guid.CreateVersion7(), After = DetailsJson.Write(details) };
        return existing.Details == details
            ? Line(row, number, holder, LineOutcome.Left) with { RecordId = existing.Id }
            : Line(row, number, holder, LineOutcome.Changed) with
            {
                RecordId = existing.Id, Before = DetailsJson.Write(existing.Details), After = DetailsJson.Write(details),
            };
    }

    private Scope? ScopeOf(RosterRow row, List<RowProblem> problems)
    {
        var (cell, code) = (row[RosterField.Role] ?? "", RosterUnitPlanner.CodeOf(row));
        var unit = stored.Units.GetValueOrDefault(code);
        if (RosterVocabulary.ParseRole(cell) is not { } role)
            problems.Add(new RowProblem("institution.row.unknown-role", RosterCellParser.Shorten(cell), RosterVocabulary.RoleNames));
        else if (code.Length > 0 && unit is null)
            problems.Add(new RowProblem("institution.row.unknown-unit", RosterCellParser.Shorten(code)));
        else if (unit is { IsClosed: true })
            problems.Add(new RowProblem("institution.unit.closed", code));
        else if (role == FacultyRole.DeansOffice && unit is null)
            problems.Add(new RowProblem("institution.role.unit-required"));
        else if (!mayDecide(role, unit?.Id))
            problems.Add(new RowProblem("institution.role.not-permitted"));
        else
            return new Scope(role, unit is null ? null : code);
        return null;
    }

    /// <summary>The current or future assignment; otherwise the latest past one, unless the row starts after its end.</summary>
    private StoredRole? Existing(StoredRoleHolder holder, Scope scope, DateOnly? from)
    {
        var same = holder.Roles.Where(role => role.Details.Role == scope.Role && role.Details.Unit == scope.Unit).ToList();
        return same.LastOrDefault(role => !role.IsRevoked && (role.Details.Until is null || role.Details.Until >= today))
            ?? same.OrderBy(role => role.Details.From).LastOrDefault(role => !(from > role.Details.Until));
    }

    private RoleDetails? DetailsOf(RosterRow row, Scope? scope, DateOnly? givenFrom, StoredRole? existing, List<RowProblem> problems)
    {
        var from = givenFrom ?? existing?.Details.From ?? today;
        var until = cells.ParseDay(row, RosterField.Until, existing?.Details.Until, problems);
        var reason = row[RosterField.Reason] is { } cell ? cell.Length == 0 ? null : cell : existing?.Details.Reason;
        if (reason?.Length > DecisionReason.MaxLength)
            problems.Add(new RowProblem("institution.decision.reason-too-long", DecisionReason.MaxLength));
        if (until < from)
            problems.Add(new RowProblem("institution.role.end-before-start"));
        if (scope is null)
            return null;
        // A revocation stands, because the file may be older than that decision.
        if (existing is { IsRevoked: true })
            problems.Add(new RowProblem("institution.row.role-revoked"));
        if (scope.Role == FacultyRole.Administrator && until is not null && existing is not null && existing.Details.Until != until)
            problems.Add(new RowProblem("institution.row.administrator-end"));
        return new RoleDetails(scope.Role, scope.Unit, from, until, reason);
    }

    private static PlannedLine Line(RosterRow row, string number, StoredRoleHolder? holder, LineOutcome outcome) => new(
        row.Line, LineSubject.Role, RosterCellParser.Shorten(number, FacultyMember.MaxNumberLength), holder?.Name ?? "", outcome, null, null, null, []);

    private sealed record Scope(FacultyRole Role, string? Unit);
}
