using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Events;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Needs;

/// <summary>Notifies the raisers of the needs that a finished action answers.</summary>
internal sealed class NotifyRaisersOnActionFinished(FacultyDevDbContext db, NeedNotifications notifications) : IEventHandler<ActionFinished>
{
    public async Task HandleAsync(ActionFinished domainEvent, CancellationToken cancellationToken)
    {
        var answered = await db.Set<Need>().AsNoTracking().Where(need => need.ActionId == domainEvent.ActionId).ToListAsync(cancellationToken);
        foreach (var need in answered)
            await notifications.NotifyRaiserAsync(need, "responsibilities.need-done", cancellationToken);
    }
}
