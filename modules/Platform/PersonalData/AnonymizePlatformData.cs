using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Audit;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Events;
using FacultyDev.Kernel.Files;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Platform.AccessLogging;
using FacultyDev.Platform.Calendars;
using FacultyDev.Platform.Notifications;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Platform.PersonalData;

/// <summary>
/// Removes an anonymized person's name from audit trail, access log, files and jobs; their ids remain. This is the only case in which audit
/// entries change: who did what, when and to which record stays; the name, the IP address and the values about the person are removed.
/// Data that served only this person (inbox, preferences, calendar feed) is deleted.
/// </summary>
internal sealed class AnonymizePlatformData(FacultyDevDbContext db) : IEventHandler<MemberAnonymized>
{
    public async Task HandleAsync(MemberAnonymized domainEvent, CancellationToken cancellationToken)
    {
        Guid[] records = [domainEvent.MemberId, .. domainEvent.Records];
        await db.Set<AuditEntry>().Where(entry => records.Contains(entry.RecordId)).ExecuteUpdateAsync(
            set => set.SetProperty(entry => entry.Label, domainEvent.Name).SetProperty(entry => entry.Fields, "{}"), cancellationToken);
        if (domainEvent.AccountId is not { } account)
            return;
        await db.Set<AuditEntry>().Where(entry => entry.RecordId == account).ExecuteUpdateAsync(
            set => set.SetProperty(entry => entry.Label, domainEvent.Name).SetProperty(entry => entry.Fields, "{}"), cancellationToken);
        await db.Set<AuditEntry>().Where(entry => entry.ActorId == account).ExecuteUpdateAsync(
            set => set.SetProperty(entry => entry.ActorName, domainEvent.Name).SetProperty(entry => entry.Address, (string?)null), cancellationToken);
        await db.Set<StoredFile>().Where(file => file.SavedById == account)
            .ExecuteUpdateAsync(set => set.SetProperty(file => file.SavedByName, domainEvent.Name), cancellationToken);
        await db.Set<Job>().Where(job => job.RequestedById == account)
            .ExecuteUpdateAsync(set => set.SetProperty(job => job.RequestedByName, domainEvent.Name), cancellationToken);
        await db.Set<AccessLogEntry>().Where(read => read.ReaderId == account)
            .ExecuteUpdateAsync(set => set.SetProperty(read => read.ReaderName, domainEvent.Name), cancellationToken);
        await db.Set<Notification>().Where(notification => notification.AccountId == account).ExecuteDeleteAsync(cancellationToken);
        await db.Set<NotificationPreference>().Where(choice => choice.AccountId == account).ExecuteDeleteAsync(cancellationToken);
        await db.Set<CalendarFeed>().Where(feed => feed.AccountId == account).ExecuteDeleteAsync(cancellationToken);
    }
}
