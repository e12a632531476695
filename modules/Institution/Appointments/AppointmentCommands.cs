using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Appointments;

/// <summary>
/// Makes joint appointments and changes their terms, which the member's other appointments limit. A new one requires the permission to
/// manage people in the member's home unit and in the other unit.
/// </summary>
internal sealed class AppointmentCommands(FacultyDevDbContext db, MemberAccess members, AppointmentAccess appointments, IViewer viewer, Clock clock)
{
    public async Task<JointAppointment> AppointAsync(Guid memberId, Guid unitId, AppointmentTerms terms, CancellationToken cancellationToken)
    {
        var member = await members.FindAsync(memberId, MemberOperation.Manage, cancellationToken);
        if (!viewer.UnitsFor(MemberOperation.Manage.Permission).Contains(unitId))
            throw new DomainException("institution.appointment.unknown-unit", "UnitId");
        var appointment = new JointAppointment(member, unitId, terms, await ListOfMemberAsync(memberId, cancellationToken));
        db.Add(appointment);
        await SaveAsync(member, cancellationToken);
        return appointment;
    }

    public async Task ChangeTermsAsync(Guid id, AppointmentTerms terms, int version, CancellationToken cancellationToken)
    {
        var appointment = await appointments.FindAsync(id, MemberOperation.Manage, cancellationToken);
        db.ExpectVersion(appointment, version);
        appointment.Change(terms, await ListOfMemberAsync(appointment.MemberId, cancellationToken), clock.Today);
        await SaveAsync(await members.FindAsync(appointment.MemberId, MemberOperation.Manage, cancellationToken), cancellationToken);
    }

    private Task<List<JointAppointment>> ListOfMemberAsync(Guid memberId, CancellationToken cancellationToken) =>
        db.Set<JointAppointment>().Where(held => held.MemberId == memberId).ToListAsync(cancellationToken);

    /// <summary>
    /// Increments the member's version too, so that of two concurrent appointments one fails instead of both exceeding 100 %.
    /// </summary>
    private Task<int> SaveAsync(FacultyMember member, CancellationToken cancellationToken)
    {
        db.Entry(member).State = EntityState.Modified;
        return db.SaveChangesAsync(cancellationToken);
    }
}
