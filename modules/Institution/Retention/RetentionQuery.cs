using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Profiles;
using FacultyDev.Institution.Roles;
using FacultyDev.Institution.Settings;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Retention;

/// <summary>A former member whose retention period has ended.</summary>
internal sealed record DuePerson(Guid Id, string Name, Guid UnitId, DateOnly LastDay);

/// <summary>A due person with what will be removed.</summary>
/// <param name="Roles">The number of role assignments, which stay without the name and the reason.</param>
internal sealed record DuePreview(DuePerson Person, int Roles, bool HasProfile, bool HasAccount);

/// <summary>Finds former members whose retention period has ended.</summary>
internal sealed class RetentionQuery(FacultyDevDbContext db, InstitutionSettingsQuery settings, IAccounts accounts, IViewer viewer, Clock clock)
{
    /// <summary>The most people in one list, so that a person can review it.</summary>
    public const int MaxListed = 100;

    /// <summary>
    /// The retention period in years after the last day; null if the institution has set none, in which case nobody is due.
    /// </summary>
    public async Task<int?> GetYearsAsync(CancellationToken cancellationToken) => (await settings.GetAsync(cancellationToken)).AnonymizeAfterYears;

    /// <summary>Those who left earliest come first; at most <see cref="MaxListed"/>.</summary>
    public async Task<IReadOnlyList<DuePerson>> ListDueAsync(CancellationToken cancellationToken) =>
        await (await QueryDueAsync(cancellationToken)).OrderBy(member => member.StatusSince).ThenBy(member => member.Id).Take(MaxListed)
            .Select(member => new DuePerson(member.Id, member.DisplayName, member.UnitId, member.StatusSince!.Value)).ToListAsync(cancellationToken);

    public async Task<int> CountAsync(CancellationToken cancellationToken) => await (await QueryDueAsync(cancellationToken)).CountAsync(cancellationToken);

    /// <summary>What will be removed for each requested person who is due; others are omitted.</summary>
    public async Task<IReadOnlyList<DuePreview>> PreviewAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var requestedIds = ids.Distinct().Take(MaxListed).ToArray();
        var due = await (await QueryDueAsync(cancellationToken)).Where(member => requestedIds.Contains(member.Id))
            .OrderBy(member => member.StatusSince).ThenBy(member => member.Id)
            .Select(member => new
            {
                Person = new DuePerson(member.Id, member.DisplayName, member.UnitId, member.StatusSince!.Value),
                Roles = db.Set<RoleAssignment>().Count(role => role.MemberId == member.Id),
                HasProfile = db.Set<MemberProfile>().Any(profile => profile.Id == member.Id),
            })
            .ToListAsync(cancellationToken);
        var withAccount = await accounts.GetAccountIdsAsync([.. due.Select(each => each.Person.Id)], cancellationToken);
        return [.. due.Select(each => new DuePreview(each.Person, each.Roles, each.HasProfile, withAccount.ContainsKey(each.Person.Id)))];
    }

    /// <summary>Due members in the units in which the viewer may anonymize people.</summary>
    public async Task<IQueryable<FacultyMember>> QueryDueAsync(CancellationToken cancellationToken)
    {
        var due = db.Set<FacultyMember>().InUnits(viewer.UnitsFor(InstitutionPermissions.People.Anonymize))
            .Where(member => member.Status == MemberStatus.Left && member.AnonymizedAt == null);
        if (await GetYearsAsync(cancellationToken) is not { } years)
            return due.Where(_ => false);
        var before = clock.Today.AddYears(-years);
        return due.Where(member => member.StatusSince <= before);
    }
}
