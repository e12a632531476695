using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Supervision;

internal sealed record SupervisorAppointment(Guid MemberId, Guid SupervisorId, SupervisionTerms Terms, string? Reason);

/// <summary>
/// Appoints a supervisor of a member. A member may have several, as with joint appointments, but the lines must not form a cycle.
/// </summary>
internal sealed class AppointSupervisor(FacultyDevDbContext db, MemberAccess members, SupervisionHierarchy hierarchy, IViewer viewer, Clock clock)
{
    public Task RunAsync(SupervisorAppointment appointment, CancellationToken cancellationToken) => db.InTransactionAsync(async () =>
    {
        await db.LockInstitutionAsync(cancellationToken);
        var member = await LoadAsync(appointment.MemberId, "MemberId", cancellationToken);
        var supervisor = await LoadAsync(appointment.SupervisorId, "SupervisorId", cancellationToken);
        var (terms, from, until) = (appointment.Terms, appointment.Terms.From, appointment.Terms.Until);
        if (await db.Set<SupervisionLine>().InForce(from, until)
            .AnyAsync(line => line.MemberId == member.Id && line.SupervisorId == supervisor.Id, cancellationToken))
            throw new DomainException("institution.supervision.already-held", "SupervisorId", supervisor.DisplayName, member.DisplayName);
        var above = (await hierarchy.GetAllAboveAsync([supervisor.Id], from, until, cancellationToken))[supervisor.Id];
        db.Add(new SupervisionLine(
            member, supervisor, terms, above,
            viewer.ToActor(clock), appointment.Reason));
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    private async Task<FacultyMember> LoadAsync(Guid id, string field, CancellationToken cancellationToken)
    {
        var member = await members.FindAsync(id, MemberOperation.Supervise, cancellationToken);
        return member.Status == MemberStatus.Left
            ? throw new DomainException("institution.supervision.member-left", field, member.DisplayName)
            : member;
    }
}
