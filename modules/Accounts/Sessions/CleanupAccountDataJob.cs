using FacultyDev.Accounts.Emails;
using FacultyDev.Accounts.Security;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Accounts.Sessions;

/// <summary>
/// Nightly: deletes expired sessions and emailed links, and security log entries older than <see cref="EventRetention"/>.
/// </summary>
internal sealed record CleanupAccountDataPayload
{
    public static readonly TimeSpan EventRetention = TimeSpan.FromDays(365);
}

internal sealed class CleanupAccountDataJob(FacultyDevDbContext db, Clock clock) : IJobHandler<CleanupAccountDataPayload>
{
    public async Task<JobResult> RunAsync(CleanupAccountDataPayload payload, JobProgress progress, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        var (seenBefore, eventsBefore) = (now - Session.MaxIdleTime - Session.LastSeenPrecision, now - CleanupAccountDataPayload.EventRetention);
        await db.Set<Session>().Where(session => session.LastSeenAt < seenBefore).ExecuteDeleteAsync(cancellationToken);
        await db.Set<EmailToken>().Where(link => link.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken);
        await db.Set<SecurityEvent>().Where(entry => entry.At < eventsBefore).ExecuteDeleteAsync(cancellationToken);
        return JobResult.Nothing;
    }
}
