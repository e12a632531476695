using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Withdraws a piece of evidence. The person who added it, the action's owner and planners may do so.</summary>
internal sealed class WithdrawEvidence(ActionAccess actions, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public async Task RunAsync(Guid id, Guid evidenceId, string reason, CancellationToken cancellationToken)
    {
        var action = await actions.LoadToContributeAsync(id, cancellationToken);
        var item = await db.Set<ActionEvidence>()
            .FirstOrDefaultAsync(item => item.Id == evidenceId && item.ActionId == id, cancellationToken).OrNotFoundAsync();
        var isOwn = item.PersonId is not null && item.PersonId == viewer.PersonId;
        if (!isOwn && !(await actions.GetRightsAsync(action, cancellationToken)).MayWorkOn)
            throw new NotFoundException();
        action.Withdraw(item, reason, viewer.ToActor(time));
        await db.SaveChangesAsync(cancellationToken);
    }
}
