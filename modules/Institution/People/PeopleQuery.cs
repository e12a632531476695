using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.People;

/// <summary>Names for the other modules, and finding people by what somebody types.</summary>
internal sealed class PeopleQuery(FacultyDevDbContext db) : IPeople
{
    public async Task<IReadOnlyDictionary<Guid, PersonName>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation = default)
    {
        if (ids.Count == 0)
            return new Dictionary<Guid, PersonName>();
        var wanted = ids.Distinct().ToArray();
        return await db.Set<FacultyMember>().AsNoTracking()
            .Where(member => EF.Parameter(wanted).Contains(member.Id))
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

    /// <summary>Members who have not left and whose name, either way round, or e-mail begins with what was typed; by family name.</summary>
    public IQueryable<FacultyMember> Found(string typed, UnitSet within)
    {
        var members = db.Set<FacultyMember>().AsNoTracking().Where(member => member.Status != MemberStatus.Left).In(within);
        var from = SearchWords.Fold(typed);
        if (from is "")
            return members.Where(_ => false);
        var to = SearchWords.AfterAllThatBeginWith(from);
#pragma warning disable CA1309 // The database compares; it knows no StringComparison.
        return members
            .Where(member =>
                (string.Compare(member.SearchName, from) >= 0 && string.Compare(member.SearchName, to) < 0) ||
                (string.Compare(member.SearchGiven, from) >= 0 && string.Compare(member.SearchGiven, to) < 0) ||
                (string.Compare(member.Email, from) >= 0 && string.Compare(member.Email, to) < 0))
            .OrderBy(member => member.SearchName).ThenBy(member => member.Id);
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
        return members.Where(member => EF.Parameter(ids).Contains(member.UnitId));
    }
}
