using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Appointments;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Profiles;

/// <summary>
/// Which audience the viewer belongs to for a person; the viewer sees fields with that audience or a larger one. The viewer's own
/// units are loaded once per request.
/// </summary>
internal sealed class ProfileAccess(FacultyDevDbContext db, UnitMembership membership, IViewer viewer)
{
    private UnitSet? ownUnits;

    public Guid? Me => viewer.PersonId;

    public UnitSet OverseenUnits => viewer.UnitsFor(InstitutionPermissions.People.View);

    /// <summary>The viewer's home and joint units; empty for an account without a member.</summary>
    public async Task<UnitSet> GetOwnUnitsAsync(CancellationToken cancellationToken) => ownUnits ??= await LoadOwnUnitsAsync(cancellationToken);

    /// <param name="units">The home and joint units of the person viewed.</param>
    public async Task<Audience> GetAudienceAsync(Guid memberId, IReadOnlyCollection<Guid> units, CancellationToken cancellationToken)
    {
        if (memberId == Me)
            return Audience.OnlyMe;
        if (units.Any(OverseenUnits.Contains))
            return Audience.Overseers;
        return units.Any((await GetOwnUnitsAsync(cancellationToken)).Contains) ? Audience.MyUnits : Audience.Everybody;
    }

    /// <summary>The tags that the viewer may see, as a database query.</summary>
    public async Task<IQueryable<MemberTag>> VisibleTagsAsync(CancellationToken cancellationToken)
    {
        var (me, overseen) = (Me, OverseenUnits);
        var tags = db.Set<MemberTag>().AsNoTracking();
        if (overseen.IsEverything)
            return tags.Where(tag => tag.Audience != Audience.OnlyMe || tag.MemberId == me);
        var near = overseen.Union(await GetOwnUnitsAsync(cancellationToken));
        var members = db.Set<FacultyMember>().AsNoTracking();
        var (overseenMembers, nearMembers) = (membership.FilterByUnits(members, overseen), membership.FilterByUnits(members, near));
        return tags.Where(tag => tag.Audience == Audience.Everybody || tag.MemberId == me
            || (tag.Audience == Audience.MyUnits && nearMembers.Any(member => member.Id == tag.MemberId))
            || (tag.Audience == Audience.Overseers && overseenMembers.Any(member => member.Id == tag.MemberId)));
    }

    private async Task<UnitSet> LoadOwnUnitsAsync(CancellationToken cancellationToken)
    {
        var me = Me;
        return await db.Set<FacultyMember>().AsNoTracking().SingleOrDefaultAsync(member => member.Id == me, cancellationToken) is { } member
            ? UnitSet.Of(await membership.GetUnitIdsAsync(member, cancellationToken))
            : UnitSet.Nothing;
    }
}
