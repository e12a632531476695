using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Events;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Appointments;

/// <summary>Ends the joint appointments of a member who leaves, in the same transaction.</summary>
internal sealed class EndAppointmentsOnLeaving(FacultyDevDbContext db, Clock clock) : IEventHandler<MemberLeft>
{
    public async Task HandleAsync(MemberLeft domainEvent, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        foreach (var appointment in await db.Set<JointAppointment>()
            .Where(held => held.MemberId == domainEvent.MemberId && (held.Until == null || held.Until >= today)).ToListAsync(cancellationToken))
            appointment.End(today.AddDays(-1), today);
    }
}
