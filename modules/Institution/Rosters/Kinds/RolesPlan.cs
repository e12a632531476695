using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Roles;

namespace FacultyDev.Institution.Rosters.Kinds;

/// <summary>
/// Compares a file of roles with what is held and says, row by row, what an import would do. Roles that the file does not name stay as
/// they are. Pure: it reads and writes nothing.
/// </summary>
/// <param name="mayDecide">Whether the importer may give this role there: a file gives nobody more than its importer could.</param>
internal sealed class RolesPlan(StoredRoles stored, Func<FacultyRole, Guid?, bool> mayDecide, DateOnly today, DateOrder dates)
{
    private readonly RosterCells cells = new(ImportKind.Roles, dates);

    public IReadOnlyList<PlannedLine> Make(IReadOnlyCollection<RosterRow> rows)
    {
        var twice = new RowsTwice(rows, KeyOf, StringComparer.Ordinal);
        return [.. rows.Select(row => Judge(row, twice))];
    }

    /// <summary>One row a person, role and scope.</summary>
    private static string? KeyOf(RosterRow row) => string.IsNullOrEmpty(row[RosterField.EmployeeNumber])
        ? null
        : $"{row[RosterField.EmployeeNumber]}\n{RosterWords.Role(row[RosterField.Role] ?? "")?.ToString() ?? row[RosterField.Role]}\n{RosterUnits.CodeOf(row)}";

    private PlannedLine Judge(RosterRow row, RowsTwice twice)
    {
        var number = row[RosterField.EmployeeNumber] ?? "";
        var holder = stored.Members.GetValueOrDefault(number);
        if (row.Damage is { } damage)
            return Line(row, number, holder, LineOutcome.Rejected) with { Problems = [damage] };
        var problems = cells.Formulas(row).ToList();
        if (number.Length is 0 or > FacultyMember.LongestNumber)
            problems.Add(new RosterProblem("institution.employee-number", FacultyMember.LongestNumber));
        else if (holder is null)
            problems.Add(new RosterProblem("institution.row-member-unknown", RosterCells.Shown(number)));
        else if (holder.HasLeft)
            problems.Add(new RosterProblem("institution.role-for-one-who-left", holder.Name));
        if (KeyOf(row) is { } key && twice.OthersThan(row.Line, key) is { } others)
            problems.Add(new RosterProblem("institution.row-role-twice", others));
        var scope = ScopeOf(row, problems);
        var from = cells.Day(row, RosterField.From, null, problems);
        var existing = scope is null || holder is null ? null : Existing(holder, scope, from);
        var facts = FactsOf(row, scope, from, existing, problems);
        if (facts is null || problems.Count > 0)
            return Line(row, number, holder, LineOutcome.Rejected) with { Problems = problems };
        if (existing is null)
            return Line(row, number, holder, LineOutcome.Created) with { RecordId = Guid.CreateVersion7(), After = FactsJson.Write(facts) };
        return existing.Facts == facts
            ? Line(row, number, holder, LineOutcome.Left) with { RecordId = existing.Id }
            : Line(row, number, holder, LineOutcome.Changed) with
            {
                RecordId = existing.Id, Before = FactsJson.Write(existing.Facts), After = FactsJson.Write(facts),
            };
    }

    private Scope? ScopeOf(RosterRow row, List<RosterProblem> problems)
    {
        var (cell, code) = (row[RosterField.Role] ?? "", RosterUnits.CodeOf(row));
        var unit = stored.Units.GetValueOrDefault(code);
        if (RosterWords.Role(cell) is not { } role)
            problems.Add(new RosterProblem("institution.row-role-unknown", RosterCells.Shown(cell), RosterWords.RoleNames));
        else if (code.Length > 0 && unit is null)
            problems.Add(new RosterProblem("institution.row-unit-unknown", RosterCells.Shown(code)));
        else if (unit is { IsClosed: true })
            problems.Add(new RosterProblem("institution.unit-closed", code));
        else if (role == FacultyRole.DeansOffice && unit is null)
            problems.Add(new RosterProblem("institution.role-needs-unit"));
        else if (!mayDecide(role, unit?.Id))
            problems.Add(new RosterProblem("institution.role-out-of-reach"));
        else
            return new Scope(role, unit is null ? null : code);
        return null;
    }

    /// <summary>The one that is held or will be; otherwise the last that was, unless the row speaks of a later time.</summary>
    private StoredRole? Existing(StoredRoleHolder holder, Scope scope, DateOnly? from)
    {
        var same = holder.Roles.Where(role => role.Facts.Role == scope.Role && role.Facts.Unit == scope.Unit).ToList();
        return same.LastOrDefault(role => !role.TakenBack && (role.Facts.Until is null || role.Facts.Until >= today))
            ?? same.OrderBy(role => role.Facts.From).LastOrDefault(role => !(from > role.Facts.Until));
    }

    private RoleFacts? FactsOf(RosterRow row, Scope? scope, DateOnly? said, StoredRole? existing, List<RosterProblem> problems)
    {
        var from = said ?? existing?.Facts.From ?? today;
        var until = cells.Day(row, RosterField.Until, existing?.Facts.Until, problems);
        var reason = row[RosterField.Reason] is { } cell ? cell.Length == 0 ? null : cell : existing?.Facts.Reason;
        if (reason?.Length > Decision.LongestReason)
            problems.Add(new RosterProblem("institution.reason-too-long", Decision.LongestReason));
        if (until < from)
            problems.Add(new RosterProblem("institution.role-ends-before-it-begins"));
        if (scope is null)
            return null;
        // A file that is older than somebody's decision must not undo it.
        if (existing is { TakenBack: true })
            problems.Add(new RosterProblem("institution.row-role-taken-back"));
        if (scope.Role == FacultyRole.Administrator && until is not null && existing is not null && existing.Facts.Until != until)
            problems.Add(new RosterProblem("institution.row-administrator-end"));
        return new RoleFacts(scope.Role, scope.Unit, from, until, reason);
    }

    private static PlannedLine Line(RosterRow row, string number, StoredRoleHolder? holder, LineOutcome outcome) => new(
        row.Line, LineSubject.Role, RosterCells.Shown(number, FacultyMember.LongestNumber), holder?.Name ?? "", outcome, null, null, null, []);

    private sealed record Scope(FacultyRole Role, string? Unit);
}
