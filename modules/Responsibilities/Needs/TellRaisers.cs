using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Events;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Needs;

/// <summary>An action is done: whoever raised what it answers hears of it. You raised, we did.</summary>
internal sealed class TellRaisers(FacultyDevDbContext db, NeedPeople tell) : IEventHandler<ActionFinished>
{
    public async Task HandleAsync(ActionFinished fact, CancellationToken cancellation)
    {
        var answered = await db.Set<Need>().AsNoTracking().Where(need => need.ActionId == fact.ActionId).ToListAsync(cancellation);
        foreach (var need in answered)
            await tell.TellRaiserAsync(need, "responsibilities.need-done", cancellation);
    }
}
