using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Appointments;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.People;

/// <summary>Names for the other modules, and finding people by what somebody types.</summary>
internal sealed class PeopleQuery(FacultyDevDbContext db, JointMembers joint) : IPeople
{
    public async Task<IReadOnlyDictionary<Guid, PersonName>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation = default)
    {
        if (ids.Count == 0)
            return new Dictionary<Guid, PersonName>();
        var wanted = ids.Distinct().ToArray();
        return await db.Set<FacultyMember>().AsNoTracking()
            .Where(member => wanted.Contains(member.Id))
            .Select(member => new PersonName(member.Id, member.DisplayName, member.UnitId, member.Status == MemberStatus.Left))
            .ToDictionaryAsync(person => person.Id, cancellation);
    }

    public async Task<IReadOnlyList<PersonName>> FindAsync(string typed, UnitSet within, int take, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(take, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(take, 50);
        return await Found(typed, within).Take(take)
            .Select(member => new PersonName(member.Id, member.DisplayName, member.UnitId))
            .ToListAsync(cancellation);
    }

    /// <summary>By name alone, in the whole institution: what anybody may look up.</summary>
    public async Task<IReadOnlyList<PersonName>> FindNamedAsync(string typed, int take, CancellationToken cancellation) =>
        await Named(typed, orAddress: false).Where(member => member.Status != MemberStatus.Left)
            .OrderBy(member => member.SearchName).ThenBy(member => member.Id).Take(take)
            .Select(member => new PersonName(member.Id, member.DisplayName, member.UnitId))
            .ToListAsync(cancellation);

    public async Task<PersonName?> FindAsync(Guid id, UnitSet within, CancellationToken cancellation = default) =>
        await joint.Of(db.Set<FacultyMember>().AsNoTracking(), within).Where(member => member.Id == id)
            .Select(member => new PersonName(member.Id, member.DisplayName, member.UnitId, member.Status == MemberStatus.Left))
            .SingleOrDefaultAsync(cancellation);

    /// <summary>Members who have not left, of the units, whose name or address begins with what was typed; by family name.</summary>
    public IQueryable<FacultyMember> Found(string typed, UnitSet within) =>
        joint.Of(Named(typed).Where(member => member.Status != MemberStatus.Left), within).OrderBy(member => member.SearchName).ThenBy(member => member.Id);

    /// <summary>Members whose name, either way round, begins with what was typed; or, unless asked otherwise, whose e-mail does.</summary>
    public IQueryable<FacultyMember> Named(string typed, bool orAddress = true)
    {
        var members = db.Set<FacultyMember>().AsNoTracking();
        var from = SearchWords.Fold(typed);
        if (from is "")
            return members.Where(_ => false);
        var to = SearchWords.AfterAllThatBeginWith(from);
#pragma warning disable CA1309 // The database compares; it knows no StringComparison.
        return members.Where(member =>
            (string.Compare(member.SearchName, from) >= 0 && string.Compare(member.SearchName, to) < 0) ||
            (string.Compare(member.SearchGiven, from) >= 0 && string.Compare(member.SearchGiven, to) < 0) ||
            (orAddress && string.Compare(member.Email, from) >= 0 && string.Compare(member.Email, to) < 0));
#pragma warning restore CA1309
    }
}

internal static class MembersInUnits
{
    public static IQueryable<FacultyMember> In(this IQueryable<FacultyMember> members, UnitSet units)
    {
        if (units.IsEverything)
            return members;
        var ids = units.Ids.ToArray();
        return members.Where(member => ids.Contains(member.UnitId));
    }
}
