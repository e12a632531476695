using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Files;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Time;
using FacultyDev.Platform.Mail;
using FacultyDev.Platform.Notifications;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Platform.Operations;

/// <summary>Payload of the nightly cleanup, with the retention periods.</summary>
internal sealed record CleanupPayload
{
    public static readonly TimeSpan JobRetention = TimeSpan.FromDays(90);
    public static readonly TimeSpan MailRetention = TimeSpan.FromDays(30);
    public static readonly TimeSpan NotificationRetention = TimeSpan.FromDays(365);
}

internal sealed class CleanupJob(FacultyDevDbContext db, ContentAddressedStorage folder, Clock clock) : IJobHandler<CleanupPayload>
{
    public async Task<JobResult> RunAsync(CleanupPayload payload, JobProgress progress, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        var (jobsBefore, mailsBefore, notificationsBefore) = (now - CleanupPayload.JobRetention, now - CleanupPayload.MailRetention, now - CleanupPayload.NotificationRetention);
        await db.Set<Job>()
            .Where(job => (job.State == JobState.Done || job.State == JobState.Failed || job.State == JobState.Cancelled) && job.FinishedAt < jobsBefore)
            .ExecuteDeleteAsync(cancellationToken);
        await db.Set<OutgoingMail>()
            .Where(mail => (mail.State == MailState.Sent || mail.State == MailState.Failed) && mail.WrittenAt < mailsBefore)
            .ExecuteDeleteAsync(cancellationToken);
        await db.Set<Notification>().Where(notification => notification.CreatedAt < notificationsBefore).ExecuteDeleteAsync(cancellationToken);
        await DeleteUnreferencedContentsAsync(cancellationToken);
        return JobResult.Nothing;
    }

    /// <summary>Deletes file contents without a record, including those whose transaction failed.</summary>
    private async Task DeleteUnreferencedContentsAsync(CancellationToken cancellationToken)
    {
        foreach (var hashes in folder.ListOlderThanOneDay().Chunk(500))
        {
            var referencedHashes = await db.Set<StoredFile>().Where(file => hashes.Contains(file.Hash)).Select(file => file.Hash).ToListAsync(cancellationToken);
            foreach (var hash in hashes.Except(referencedHashes))
                folder.Delete(hash);
        }
    }
}
