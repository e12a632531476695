using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Accounts;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Profiles;
using FacultyDev.Institution.Roles;
using FacultyDev.Institution.Settings;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Zones;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Retention;

/// <summary>Somebody whose time has come to be forgotten.</summary>
internal sealed record DuePerson(Guid Id, string Name, Guid UnitId, DateOnly LastDay);

/// <summary>A due person with what goes.</summary>
/// <param name="Roles">Assignments that stay, without their name and reason.</param>
internal sealed record DuePreview(DuePerson Person, int Roles, bool HasProfile, bool HasAccount);

/// <summary>Who has been gone for longer than the institution keeps names.</summary>
internal sealed class RetentionQuery(FacultyDevDbContext db, SettingsQuery settings, IViewer viewer, TimeProvider time)
{
    /// <summary>At a time: as many as somebody can look through.</summary>
    public const int Most = 100;

    /// <summary>Null while the institution has decided nothing: then nobody is due.</summary>
    public async Task<int?> YearsAsync(CancellationToken cancellation) => (await settings.GetAsync(cancellation)).AnonymiseAfterYears;

    /// <summary>Those who have been gone longest come first; at most <see cref="Most"/>.</summary>
    public async Task<IReadOnlyList<DuePerson>> DueAsync(CancellationToken cancellation) =>
        await (await MembersAsync(cancellation)).OrderBy(member => member.StatusSince).ThenBy(member => member.Id).Take(Most)
            .Select(member => new DuePerson(member.Id, member.DisplayName, member.UnitId, member.StatusSince!.Value)).ToListAsync(cancellation);

    public async Task<int> CountAsync(CancellationToken cancellation) => await (await MembersAsync(cancellation)).CountAsync(cancellation);

    /// <summary>What would go of those asked for that are due; the others are left out.</summary>
    public async Task<IReadOnlyList<DuePreview>> PreviewAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        var asked = ids.Distinct().Take(Most).ToArray();
        return await (await MembersAsync(cancellation)).Where(member => asked.Contains(member.Id))
            .OrderBy(member => member.StatusSince).ThenBy(member => member.Id)
            .Select(member => new DuePreview(
                new DuePerson(member.Id, member.DisplayName, member.UnitId, member.StatusSince!.Value),
                db.Set<RoleAssignment>().Count(role => role.MemberId == member.Id),
                db.Set<MemberProfile>().Any(profile => profile.Id == member.Id),
                db.Set<Account>().Any(account => account.MemberId == member.Id)))
            .ToListAsync(cancellation);
    }

    /// <summary>In the units in which the viewer may forget people.</summary>
    public async Task<IQueryable<FacultyMember>> MembersAsync(CancellationToken cancellation)
    {
        var gone = db.Set<FacultyMember>().In(viewer.UnitsFor(InstitutionPermissions.People.Forget))
            .Where(member => member.Status == MemberStatus.Left && member.AnonymisedAt == null);
        if (await YearsAsync(cancellation) is not { } years)
            return gone.Where(_ => false);
        var before = time.Today().AddYears(-years);
        return gone.Where(member => member.StatusSince <= before);
    }
}
