using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Roles;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Files.Spreadsheets;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Rosters.Strategies;

/// <summary>Deletes roles that an import created and restores terms that it changed. The last administrator is kept.</summary>
internal sealed class UndoRoles(FacultyDevDbContext db, RoleAccess roleAccess, Clock clock)
{
    public async Task RunAsync(IReadOnlyList<RosterImportLine> lines, UnitIndex unitIndex, CancellationToken cancellationToken)
    {
        var ids = lines.Select(line => line.RecordId!.Value).ToArray();
        var roles = await db.Set<RoleAssignment>().Where(role => ids.Contains(role.Id)).ToDictionaryAsync(role => role.Id, cancellationToken);
        var administrators = roles.Values.Any(role => role.Role == FacultyRole.Administrator)
            ? await AdministratorsAsync(cancellationToken)
            : [];
        foreach (var line in lines)
            if (Undo(line, roles.GetValueOrDefault(line.RecordId!.Value), administrators, unitIndex) is { } because)
                line.MarkKept(because);
    }

    private RowProblem? Undo(RosterImportLine line, RoleAssignment? role, HashSet<Guid> administrators, UnitIndex unitIndex)
    {
        if (role is null)
            return new RowProblem("institution.undo.not-found");
        if (!roleAccess.CanDecide(role.Role, role.UnitId))
            return new RowProblem("institution.role.not-permitted");
        if (role.RevokedAt is not null || RoleDetails.Of(role, role.UnitId is { } unit ? unitIndex.CodeOf(unit) : null) != DetailsJson.Read<RoleDetails>(line.After!))
            return new RowProblem("institution.undo.changed-since");
        var before = line.Before is null ? null : DetailsJson.Read<RoleDetails>(line.Before);
        if (administrators.Contains(role.Id) && (before is null || before.Until is not null))
        {
            if (administrators.Count == 1)
                return new RowProblem("institution.role.last-administrator");
            administrators.Remove(role.Id);
        }

        if (before is null)
            db.Remove(role);
        else
            role.Change(before.Term, before.Reason);
        return null;
    }

    private async Task<HashSet<Guid>> AdministratorsAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today;
        return [.. await db.Set<RoleAssignment>()
            .Where(role => role.Role == FacultyRole.Administrator && role.UnitId == null && role.From <= today && role.Until == null)
            .Select(role => role.Id).ToListAsync(cancellationToken)];
    }
}
