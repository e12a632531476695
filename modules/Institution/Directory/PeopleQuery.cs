using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Appointments;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Directory;

/// <summary>Provides names to other modules and finds people by typed text.</summary>
internal sealed class PeopleQuery(FacultyDevDbContext db, UnitMembership membership) : IPeople
{
    public async Task<IReadOnlyDictionary<Guid, PersonName>> GetNamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken = default)
    {
        if (ids.Count == 0)
            return new Dictionary<Guid, PersonName>();
        var requestedIds = ids.Distinct().ToArray();
        return await db.Set<FacultyMember>().AsNoTracking()
            .Where(member => requestedIds.Contains(member.Id))
            .Select(member => new PersonName(member.Id, member.DisplayName, member.UnitId, member.Status == MemberStatus.Left))
            .ToDictionaryAsync(person => person.Id, cancellationToken);
    }

    public async Task<IReadOnlyList<PersonName>> FindAsync(string typed, UnitSet within, int take, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(take, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(take, 50);
        return await Matching(typed, within).Take(take)
            .Select(member => new PersonName(member.Id, member.DisplayName, member.UnitId))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Finds people by name only, in the whole institution, regardless of the viewer's permissions.</summary>
    public async Task<IReadOnlyList<PersonName>> FindByNameAsync(string typed, int take, CancellationToken cancellationToken) =>
        await db.Set<FacultyMember>().AsNoTracking().WithName(typed, orAddress: false).Where(member => member.Status != MemberStatus.Left)
            .OrderBy(member => member.SearchName).ThenBy(member => member.Id).Take(take)
            .Select(member => new PersonName(member.Id, member.DisplayName, member.UnitId))
            .ToListAsync(cancellationToken);

    public async Task<PersonName?> FindAsync(Guid id, UnitSet within, CancellationToken cancellationToken = default) =>
        await membership.FilterByUnits(db.Set<FacultyMember>().AsNoTracking(), within).Where(member => member.Id == id)
            .Select(member => new PersonName(member.Id, member.DisplayName, member.UnitId, member.Status == MemberStatus.Left))
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>
    /// Members of the units who have not left and whose name or email address begins with the text, by last name.
    /// </summary>
    private IQueryable<FacultyMember> Matching(string typed, UnitSet within) => membership
        .FilterByUnits(db.Set<FacultyMember>().AsNoTracking().WithName(typed).Where(member => member.Status != MemberStatus.Left), within)
        .OrderBy(member => member.SearchName).ThenBy(member => member.Id);
}
