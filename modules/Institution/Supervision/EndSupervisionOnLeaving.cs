using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Events;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Supervision;

/// <summary>Ends the supervision lines above and below a member who leaves, in the same transaction.</summary>
internal sealed class EndSupervisionOnLeaving(FacultyDevDbContext db, IViewer viewer, Clock clock) : IEventHandler<MemberLeft>
{
    public async Task HandleAsync(MemberLeft domainEvent, CancellationToken cancellationToken)
    {
        var (actor, left) = (viewer.ToActor(clock), domainEvent.MemberId);
        var today = actor.Day;
        foreach (var line in await db.Set<SupervisionLine>()
            .Where(line => (line.MemberId == left || line.SupervisorId == left) && line.EndedAt == null && (line.Until == null || line.Until >= today))
            .ToListAsync(cancellationToken))
            line.End(today, actor);
    }
}
