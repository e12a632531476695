using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Appointments;
using FacultyDev.Institution.Roles;
using FacultyDev.Institution.Supervision;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Events;
using FacultyDev.Kernel.Zones;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.People;

/// <summary>
/// Who has left holds nothing any more and evaluates nobody, from this moment on, whoever recorded it. Signing in needs no word here: an account whose
/// person has left opens nothing.
/// </summary>
internal sealed class EndWhatWasHeld(FacultyDevDbContext db, RoleAuthority authority, IViewer viewer, TimeProvider time) : IEventHandler<MemberLeft>
{
    public async Task HandleAsync(MemberLeft fact, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var today = LocalTime.DayOf(now);
        var decision = new Decision(viewer.IsSignedIn ? viewer.AccountId : null, now);
        foreach (var role in await db.Set<RoleAssignment>()
            .Where(role => role.MemberId == fact.MemberId && role.RevokedAt == null && (role.Until == null || role.Until >= today)).ToListAsync(cancellation))
        {
            if (role.Role == FacultyRole.Administrator)
                await RequireAnotherAsync(role, today, cancellation);
            role.Revoke(today, decision);
        }

        foreach (var appointment in await db.Set<JointAppointment>()
            .Where(held => held.MemberId == fact.MemberId && (held.Until == null || held.Until >= today)).ToListAsync(cancellation))
            appointment.End(today.AddDays(-1), today);

        foreach (var line in await db.Set<SupervisionLine>()
            .Where(line => (line.MemberId == fact.MemberId || line.SupervisorId == fact.MemberId) && line.EndedAt == null && (line.Until == null || line.Until >= today))
            .ToListAsync(cancellation))
            line.End(today, decision);
    }

    /// <summary>An administrator is dismissed by administrators only, and one stays.</summary>
    private async Task RequireAnotherAsync(RoleAssignment role, DateOnly today, CancellationToken cancellation)
    {
        authority.Require(role.Role, role.UnitId);
        if (!await Administrators.AnotherAsync(db, role.Id, today, cancellation))
            throw new DomainException("institution.role-last-administrator");
    }
}
