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

/// <summary>Ends a role as of today. At least one administrator must remain.</summary>
internal sealed class RevokeRole(FacultyDevDbContext db, RoleAccess roleAccess, UnitMembership membership, IViewer viewer, Clock clock)
{
    public Task RunAsync(Guid id, CancellationToken cancellationToken) => db.InTransactionAsync(async () =>
    {
        var members = membership.FilterByUnits(db.Set<FacultyMember>(), viewer.UnitsFor(InstitutionPermissions.Roles.Grant)).Select(member => member.Id);
        var role = await db.Set<RoleAssignment>().SingleOrDefaultAsync(role => role.Id == id && members.Contains(role.MemberId), cancellationToken).OrNotFoundAsync();
        roleAccess.Require(role.Role, role.UnitId);
        var actor = viewer.ToActor(clock);
        var today = actor.Day;
        if (role.Role == FacultyRole.Administrator && !await AdministratorCheck.HasAnotherAsync(db, role.Id, today, cancellationToken))
            throw new DomainException("institution.role.last-administrator");
        role.Revoke(today, actor);
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);
}

internal static class AdministratorCheck
{
    /// <summary>Whether another institution-wide administrator without an end date remains when this assignment ends.</summary>
    public static async Task<bool> HasAnotherAsync(FacultyDevDbContext db, Guid leaving, DateOnly today, CancellationToken cancellationToken)
    {
        await db.LockInstitutionAsync(cancellationToken);
        return await db.Set<RoleAssignment>().AnyAsync(
            other => other.Role == FacultyRole.Administrator && other.UnitId == null && other.Id != leaving && other.From <= today && other.Until == null,
            cancellationToken);
    }
}
