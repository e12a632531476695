using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Accounts;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Profiles;
using FacultyDev.Institution.Roles;
using FacultyDev.Institution.Settings;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Retention;

/// <summary>Somebody whose time has come to be forgotten.</summary>
internal sealed record DuePerson(Guid Id, string Name, Guid UnitId, DateOnly LastDay);

/// <summary>A due person with what goes.</summary>
/// <param name="Roles">Assignments that stay, without their name and reason.</param>
internal sealed record DuePreview(DuePerson Person, int Roles, bool HasProfile, bool HasAccount);

/// <summary>Who has been gone for longer than the institution keeps names.</summary>
internal sealed class RetentionQuery(FacultyDevDbContext db, InstitutionSettingsQuery settings, IViewer viewer, TimeProvider time)
{
    /// <summary>At a time: as many as somebody can look through.</summary>
    public const int MaxListed = 100;

    /// <summary>Null while the institution has decided nothing: then nobody is due.</summary>
    public async Task<int?> GetYearsAsync(CancellationToken cancellationToken) => (await settings.GetAsync(cancellationToken)).AnonymiseAfterYears;

    /// <summary>Those who have been gone longest come first; at most <see cref="MaxListed"/>.</summary>
    public async Task<IReadOnlyList<DuePerson>> ListDueAsync(CancellationToken cancellationToken) =>
        await (await QueryDueAsync(cancellationToken)).OrderBy(member => member.StatusSince).ThenBy(member => member.Id).Take(MaxListed)
            .Select(member => new DuePerson(member.Id, member.DisplayName, member.UnitId, member.StatusSince!.Value)).ToListAsync(cancellationToken);

    public async Task<int> CountAsync(CancellationToken cancellationToken) => await (await QueryDueAsync(cancellationToken)).CountAsync(cancellationToken);

    /// <summary>What would go of those asked for that are due; the others are left out.</summary>
    public async Task<IReadOnlyList<DuePreview>> PreviewAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var asked = ids.Distinct().Take(MaxListed).ToArray();
        return await (await QueryDueAsync(cancellationToken)).Where(member => asked.Contains(member.Id))
            .OrderBy(member => member.StatusSince).ThenBy(member => member.Id)
            .Select(member => new DuePreview(
                new DuePerson(member.Id, member.DisplayName, member.UnitId, member.StatusSince!.Value),
                db.Set<RoleAssignment>().Count(role => role.MemberId == member.Id),
                db.Set<MemberProfile>().Any(profile => profile.Id == member.Id),
                db.Set<Account>().Any(account => account.MemberId == member.Id)))
            .ToListAsync(cancellationToken);
    }

    /// <summary>In the units in which the viewer may forget people.</summary>
    public async Task<IQueryable<FacultyMember>> QueryDueAsync(CancellationToken cancellationToken)
    {
        var gone = db.Set<FacultyMember>().InUnits(viewer.UnitsFor(InstitutionPermissions.People.Anonymize))
            .Where(member => member.Status == MemberStatus.Left && member.AnonymisedAt == null);
        if (await GetYearsAsync(cancellationToken) is not { } years)
            return gone.Where(_ => false);
        var before = time.Today().AddYears(-years);
        return gone.Where(member => member.StatusSince <= before);
    }
}
