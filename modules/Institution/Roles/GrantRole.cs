using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Appointments;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Roles;

/// <param name="UnitId">Null for the whole institution.</param>
internal sealed record RoleGrantDetails(Guid MemberId, FacultyRole Role, Guid? UnitId, DateOnly From, DateOnly? Until, string? Reason);

/// <summary>Assigns a role, within the units in which the viewer may grant roles.</summary>
internal sealed class GrantRole(FacultyDevDbContext db, RoleAccess roleAccess, UnitMembership membership, IViewer viewer, Clock clock)
{
    public Task RunAsync(RoleGrantDetails grant, CancellationToken cancellationToken) => db.InTransactionAsync(async () =>
    {
        roleAccess.Require(grant.Role, grant.UnitId);
        var member = await membership.FilterByUnits(db.Set<FacultyMember>(), viewer.UnitsFor(InstitutionPermissions.Roles.Grant))
            .SingleOrDefaultAsync(member => member.Id == grant.MemberId, cancellationToken).OrNotFoundAsync();
        if (member.Status == MemberStatus.Left)
            throw new DomainException("institution.role.member-left", "MemberId", member.DisplayName);
        var today = clock.Today;
        await db.LockInstitutionAsync(cancellationToken);
        if (await db.Set<RoleAssignment>().AnyAsync(
            held => held.MemberId == grant.MemberId && held.Role == grant.Role && held.UnitId == grant.UnitId
                && (held.Until == null || held.Until >= (grant.From > today ? grant.From : today)), cancellationToken))
            throw new DomainException("institution.role.already-held", "Role", member.DisplayName);
        db.Add(new RoleAssignment(
            member, grant.Role, grant.UnitId, new Term(grant.From, grant.Until),
            viewer.ToActor(clock), grant.Reason));
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);
}
