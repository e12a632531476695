using FacultyDev.Institution.People;
using FacultyDev.Institution.Roles;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Rosters.Strategies;

/// <summary>Loads the stored records that a file of roles refers to, with two queries for each 1,000 rows.</summary>
internal sealed class StoredRolesQuery(FacultyDevDbContext db, StoredRosterQuery roster)
{
    private const int ChunkSize = 1000;

    public async Task<StoredRoles> ForAsync(IReadOnlyCollection<RosterRow> rows, CancellationToken cancellationToken)
    {
        var units = await roster.LoadUnitsAsync(cancellationToken);
        var codes = units.ToDictionary(unit => unit.Value.Id, unit => unit.Key);
        var holders = new Dictionary<string, StoredRoleHolder>(StringComparer.Ordinal);
        foreach (var numbers in rows.Select(row => row[RosterField.EmployeeNumber]).Where(number => !string.IsNullOrEmpty(number)).Distinct().Chunk(ChunkSize))
        {
            var members = await db.Set<FacultyMember>().AsNoTracking().Where(member => numbers.Contains(member.EmployeeNumber))
                .Select(member => new { member.EmployeeNumber, member.Id, member.DisplayName, member.Status }).ToListAsync(cancellationToken);
            var ids = members.Select(member => member.Id).ToArray();
            var roles = (await db.Set<RoleAssignment>().AsNoTracking().Where(role => ids.Contains(role.MemberId))
                .OrderBy(role => role.Id).ToListAsync(cancellationToken)).ToLookup(role => role.MemberId);
            foreach (var member in members)
                holders[member.EmployeeNumber] = new StoredRoleHolder(
                    member.Id, member.DisplayName, member.Status == MemberStatus.Left,
                    [.. roles[member.Id].Select(role => new StoredRole(
                        role.Id, RoleDetails.Of(role, role.UnitId is { } unit ? codes[unit] : null), role.RevokedAt is not null))]);
        }

        return new StoredRoles(units, holders);
    }
}
