using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Responsibilities.Needs;

internal sealed class WithdrawNeed(NeedAccess needs, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public async Task RunAsync(Guid id, int version, CancellationToken cancellationToken)
    {
        var need = await needs.LoadToWithdrawAsync(id, version, cancellationToken);
        need.Withdraw(viewer.ToActor(time));
        await db.SaveChangesAsync(cancellationToken);
    }
}
