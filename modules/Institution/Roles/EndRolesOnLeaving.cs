using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Events;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Roles;

/// <summary>
/// Ends the roles of a member who leaves, in the same transaction. Sign-in needs no change here, because the account of someone who has
/// left is refused.
/// </summary>
internal sealed class EndRolesOnLeaving(FacultyDevDbContext db, RoleAccess roleAccess, IViewer viewer, Clock clock) : IEventHandler<MemberLeft>
{
    public async Task HandleAsync(MemberLeft domainEvent, CancellationToken cancellationToken)
    {
        var actor = viewer.ToActor(clock);
        var today = actor.Day;
        foreach (var role in await db.Set<RoleAssignment>()
            .Where(role => role.MemberId == domainEvent.MemberId && role.RevokedAt == null && (role.Until == null || role.Until >= today)).ToListAsync(cancellationToken))
        {
            if (role.Role == FacultyRole.Administrator)
                await RequireAnotherAdministratorAsync(role, today, cancellationToken);
            role.Revoke(today, actor);
        }
    }

    /// <summary>Only an administrator may end another administrator's role, and one administrator must remain.</summary>
    private async Task RequireAnotherAdministratorAsync(RoleAssignment role, DateOnly today, CancellationToken cancellationToken)
    {
        roleAccess.Require(role.Role, role.UnitId);
        if (!await AdministratorCheck.HasAnotherAsync(db, role.Id, today, cancellationToken))
            throw new DomainException("institution.role.last-administrator");
    }
}
