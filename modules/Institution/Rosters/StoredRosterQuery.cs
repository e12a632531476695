using FacultyDev.Institution.People;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Rosters;

/// <summary>Loads the stored records that a roster refers to, with two queries for each 1,000 rows.</summary>
internal sealed class StoredRosterQuery(FacultyDevDbContext db)
{
    private const int ChunkSize = 1000;

    public async Task<StoredRoster> ForAsync(IReadOnlyCollection<RosterRow> rows, CancellationToken cancellationToken)
    {
        var units = await LoadUnitsAsync(cancellationToken);
        var codes = units.ToDictionary(unit => unit.Value.Id, unit => unit.Key);
        var members = new Dictionary<string, StoredMember>(StringComparer.Ordinal);
        foreach (var numbers in Distinct(rows, RosterField.EmployeeNumber).Chunk(ChunkSize))
            foreach (var member in await db.Set<FacultyMember>().AsNoTracking()
                .Where(member => numbers.Contains(member.EmployeeNumber)).ToListAsync(cancellationToken))
                members[member.EmployeeNumber] = new StoredMember(member.Id, RosterMemberDetails.Of(MemberDetails.Of(member), codes[member.UnitId]));

        var holders = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var emails in Distinct(rows, RosterField.Email).Select(email => email.ToLowerInvariant()).Distinct().Chunk(ChunkSize))
            foreach (var holder in await db.Set<FacultyMember>().AsNoTracking()
                .Where(member => emails.Contains(member.Email))
                .Select(member => new { member.Email, member.EmployeeNumber }).ToListAsync(cancellationToken))
                holders[holder.Email] = holder.EmployeeNumber;

        return new StoredRoster(units, members, holders);
    }

    /// <summary>By code, including closed units.</summary>
    public async Task<Dictionary<string, StoredUnit>> LoadUnitsAsync(CancellationToken cancellationToken)
    {
        var units = await db.Set<OrgUnit>().AsNoTracking().ToListAsync(cancellationToken);
        var codes = units.ToDictionary(unit => unit.Id, unit => unit.Code);
        return units.ToDictionary(
            unit => unit.Code,
            unit => new StoredUnit(
                unit.Id,
                new UnitDetails(unit.Name, unit.Kind, unit.ParentId is { } parent ? codes[parent] : null),
                unit.ClosedOn is not null),
            StringComparer.Ordinal);
    }

    private static IEnumerable<string> Distinct(IEnumerable<RosterRow> rows, RosterField field) =>
        rows.Select(row => row[field]).Where(cell => !string.IsNullOrEmpty(cell)).Select(cell => cell!).Distinct(StringComparer.Ordinal);
}
