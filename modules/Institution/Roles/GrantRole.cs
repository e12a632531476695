using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Appointments;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Zones;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Roles;

/// <param name="UnitId">Null means the whole institution.</param>
internal sealed record RoleGift(Guid MemberId, FacultyRole Role, Guid? UnitId, DateOnly From, DateOnly? Until, string? Reason);

/// <summary>Gives somebody a role, within the units in which the viewer may.</summary>
internal sealed class GrantRole(FacultyDevDbContext db, RoleAuthority authority, JointMembers joint, IViewer viewer, TimeProvider time)
{
    public async Task RunAsync(RoleGift gift, CancellationToken cancellation)
    {
        authority.Require(gift.Role, gift.UnitId);
        var member = await joint.Of(db.Set<FacultyMember>(), viewer.UnitsFor(InstitutionPermissions.Roles.Grant))
            .SingleOrDefaultAsync(member => member.Id == gift.MemberId, cancellation).OrNotFound();
        if (member.Status == MemberStatus.Left)
            throw new DomainException("institution.role-for-one-who-left", "MemberId", member.DisplayName);
        var today = time.Today();
        if (await db.Set<RoleAssignment>().AnyAsync(
            held => held.MemberId == gift.MemberId && held.Role == gift.Role && held.UnitId == gift.UnitId
                && (held.Until == null || held.Until >= (gift.From > today ? gift.From : today)), cancellation))
            throw new DomainException("institution.role-held-already", "Role", member.DisplayName);
        db.Add(new RoleAssignment(
            member, gift.Role, gift.UnitId, new Term(gift.From, gift.Until),
            new Decision(viewer.IsSignedIn ? viewer.AccountId : null, time.GetUtcNow().UtcDateTime, gift.Reason)));
        await db.SaveChangesAsync(cancellation);
    }
}
