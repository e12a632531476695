using FacultyDev.Kernel.Data;

namespace FacultyDev.Kernel.BreakGlass;

/// <summary>Takes a request back, or ends before its time what was opened.</summary>
internal sealed class EndBreakGlass(FacultyDevDbContext db, BreakGlassInReach reach, BreakGlassNotices notices)
{
    public async Task WithdrawAsync(Guid id, int version, CancellationToken cancellation)
    {
        var request = await reach.ToActOnAsync(id, version, cancellation);
        request.Withdraw(await reach.HandAsync(everywhere: false, cancellation));
        await db.SaveChangesAsync(cancellation);
    }

    public async Task CloseAsync(Guid id, int version, CancellationToken cancellation)
    {
        var request = await reach.ToActOnAsync(id, version, cancellation);
        var hand = await reach.HandAsync(everywhere: false, cancellation);
        request.CloseEarly(hand);
        await notices.TellClosedAsync(request, hand.PersonId, cancellation);
        await db.SaveChangesAsync(cancellation);
    }
}
