using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Platform.Calendars;

/// <summary>Creates, replaces and stops the viewer's own calendar feed.</summary>
internal sealed class CalendarFeedCommands(FacultyDevDbContext db, IViewer viewer, Clock clock)
{
    /// <summary>Returns when the current address was created (UTC); null when there is none.</summary>
    public async Task<DateTime?> GetCreatedAtAsync(CancellationToken cancellationToken) => (await FindMineAsync(cancellationToken))?.CreatedAt;

    /// <returns>The secret of the new address. It cannot be read again later.</returns>
    public async Task<string> RenewAsync(CancellationToken cancellationToken)
    {
        var (secret, now) = (RandomSecret.Generate(), clock.UtcNow);
        if (await FindMineAsync(cancellationToken) is { } feed)
            feed.Renew(secret, now);
        else
            db.Add(new CalendarFeed(viewer.AccountId, secret, now));
        await db.SaveChangesAsync(cancellationToken);
        return secret;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (await FindMineAsync(cancellationToken) is { } feed)
            db.Remove(feed);
        await db.SaveChangesAsync(cancellationToken);
    }

    private Task<CalendarFeed?> FindMineAsync(CancellationToken cancellationToken)
    {
        var me = viewer.AccountId;
        return db.Set<CalendarFeed>().SingleOrDefaultAsync(feed => feed.AccountId == me, cancellationToken);
    }
}
