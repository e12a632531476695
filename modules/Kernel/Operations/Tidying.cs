using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Files;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Mail;
using FacultyDev.Kernel.Notifications;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Kernel.Operations;

/// <summary>Each night: forgets what nobody will look at any more.</summary>
internal sealed record Tidying
{
    public static readonly TimeSpan JobsKept = TimeSpan.FromDays(90);
    public static readonly TimeSpan MailsKept = TimeSpan.FromDays(30);
    public static readonly TimeSpan NoticesKept = TimeSpan.FromDays(365);
}

internal sealed class TidyingHandler(FacultyDevDbContext db, ContentFolder folder, TimeProvider time) : IJobHandler<Tidying>
{
    public async Task<JobResult> RunAsync(Tidying payload, JobProgress progress, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var (jobsBefore, mailsBefore, noticesBefore) = (now - Tidying.JobsKept, now - Tidying.MailsKept, now - Tidying.NoticesKept);
        await db.Set<Job>()
            .Where(job => (job.State == JobState.Done || job.State == JobState.Failed || job.State == JobState.Cancelled) && job.FinishedAt < jobsBefore)
            .ExecuteDeleteAsync(cancellation);
        await db.Set<OutgoingMail>()
            .Where(mail => (mail.State == MailState.Sent || mail.State == MailState.Failed) && mail.WrittenAt < mailsBefore)
            .ExecuteDeleteAsync(cancellation);
        await db.Set<Notification>().Where(notice => notice.CreatedAt < noticesBefore).ExecuteDeleteAsync(cancellation);
        await ForgetContentsAsync(cancellation);
        return JobResult.Nothing;
    }

    /// <summary>Contents of which no record speaks any more, or never did because the transaction failed.</summary>
    private async Task ForgetContentsAsync(CancellationToken cancellation)
    {
        foreach (var hashes in folder.ListOld().Chunk(500))
        {
            var wanted = await db.Set<StoredFile>().Where(file => hashes.Contains(file.Hash)).Select(file => file.Hash).ToListAsync(cancellation);
            foreach (var hash in hashes.Except(wanted))
                folder.Forget(hash);
        }
    }
}
