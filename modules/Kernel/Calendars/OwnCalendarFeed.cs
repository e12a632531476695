using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Kernel.Calendars;

/// <summary>Making, replacing and stopping one's own feed.</summary>
internal sealed class OwnCalendarFeed(FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    /// <summary>Since when the present address holds; null when there is none.</summary>
    public async Task<DateTime?> SinceAsync(CancellationToken cancellation) => (await MineAsync(cancellation))?.MadeAt;

    /// <returns>The secret of the new address. It is known here and now only.</returns>
    public async Task<string> RenewAsync(CancellationToken cancellation)
    {
        var (secret, now) = (Secrets.Make(), time.GetUtcNow().UtcDateTime);
        if (await MineAsync(cancellation) is { } feed)
            feed.Renew(secret, now);
        else
            db.Add(new CalendarFeed(viewer.AccountId, secret, now));
        await db.SaveChangesAsync(cancellation);
        return secret;
    }

    public async Task StopAsync(CancellationToken cancellation)
    {
        if (await MineAsync(cancellation) is { } feed)
            db.Remove(feed);
        await db.SaveChangesAsync(cancellation);
    }

    private Task<CalendarFeed?> MineAsync(CancellationToken cancellation)
    {
        var me = viewer.AccountId;
        return db.Set<CalendarFeed>().SingleOrDefaultAsync(feed => feed.AccountId == me, cancellation);
    }
}
