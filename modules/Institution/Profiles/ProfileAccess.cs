using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Appointments;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Profiles;

/// <summary>
/// How near the viewer stands to people: what is meant for that audience, or a larger one, they see. Asked once a request for the
/// viewer's own units, then without the database.
/// </summary>
internal sealed class ProfileAccess(FacultyDevDbContext db, UnitMembership joint, IViewer viewer)
{
    private UnitSet? mine;

    public Guid? Me => viewer.PersonId;

    public UnitSet OverseenUnits => viewer.UnitsFor(InstitutionPermissions.People.View);

    /// <summary>The viewer's home and joint units; nothing for an account without a person.</summary>
    public async Task<UnitSet> GetOwnUnitsAsync(CancellationToken cancellationToken) => mine ??= await LoadOwnUnitsAsync(cancellationToken);

    /// <param name="units">Home and joint units of the person looked at.</param>
    public async Task<Audience> GetAudienceAsync(Guid memberId, IReadOnlyCollection<Guid> units, CancellationToken cancellationToken)
    {
        if (memberId == Me)
            return Audience.OnlyMe;
        if (units.Any(OverseenUnits.Contains))
            return Audience.Overseers;
        return units.Any((await GetOwnUnitsAsync(cancellationToken)).Contains) ? Audience.MyUnits : Audience.Everybody;
    }

    /// <summary>The words that the viewer may know of, as a condition for the database.</summary>
    public async Task<IQueryable<MemberTag>> VisibleTagsAsync(CancellationToken cancellationToken)
    {
        var (me, overseen) = (Me, OverseenUnits);
        var tags = db.Set<MemberTag>().AsNoTracking();
        if (overseen.IsEverything)
            return tags.Where(tag => tag.Audience != Audience.OnlyMe || tag.MemberId == me);
        var near = overseen.Union(await GetOwnUnitsAsync(cancellationToken));
        var members = db.Set<FacultyMember>().AsNoTracking();
        var (overseenMembers, nearMembers) = (joint.FilterByUnits(members, overseen), joint.FilterByUnits(members, near));
        return tags.Where(tag => tag.Audience == Audience.Everybody || tag.MemberId == me
            || (tag.Audience == Audience.MyUnits && nearMembers.Any(member => member.Id == tag.MemberId))
            || (tag.Audience == Audience.Overseers && overseenMembers.Any(member => member.Id == tag.MemberId)));
    }

    private async Task<UnitSet> LoadOwnUnitsAsync(CancellationToken cancellationToken)
    {
        var me = Me;
        return await db.Set<FacultyMember>().AsNoTracking().SingleOrDefaultAsync(member => member.Id == me, cancellationToken) is { } member
            ? UnitSet.Of(await joint.GetUnitIdsAsync(member, cancellationToken))
            : UnitSet.Nothing;
    }
}
