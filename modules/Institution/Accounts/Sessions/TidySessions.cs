using FacultyDev.Institution.Accounts.Letters;
using FacultyDev.Institution.Accounts.Security;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Accounts.Sessions;

/// <summary>Each night: forgets sessions and mailed links that are over, and what accounts' logs said a year ago.</summary>
internal sealed record TidySessionsWork
{
    public static readonly TimeSpan EventsKept = TimeSpan.FromDays(365);
}

internal sealed class TidySessions(FacultyDevDbContext db, TimeProvider time) : IJobHandler<TidySessionsWork>
{
    public async Task<JobResult> RunAsync(TidySessionsWork payload, JobProgress progress, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var (idle, told) = (now - Session.Idle - Session.BetweenNotes, now - TidySessionsWork.EventsKept);
        await db.Set<Session>().Where(session => session.LastSeenAt < idle).ExecuteDeleteAsync(cancellation);
        await db.Set<MailedLink>().Where(link => link.ExpiresAt < now).ExecuteDeleteAsync(cancellation);
        await db.Set<SecurityEvent>().Where(entry => entry.At < told).ExecuteDeleteAsync(cancellation);
        return JobResult.Nothing;
    }
}
