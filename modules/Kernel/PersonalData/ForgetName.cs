using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Audit;
using FacultyDev.Kernel.Calendars;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Events;
using FacultyDev.Kernel.Files;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Notifications;
using FacultyDev.Kernel.Reads;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Kernel.PersonalData;

/// <summary>
/// The trail, the log of reads, files and background work keep the ids of somebody who was anonymised and lose their name. It is the one case
/// in which lines of the trail change: who did what, when and to which record stays; the name, the address and the values about the person go.
/// What served nobody but them goes as a whole: inbox, choices, calendar.
/// </summary>
internal sealed class ForgetName(FacultyDevDbContext db) : IEventHandler<MemberAnonymised>
{
    public async Task HandleAsync(MemberAnonymised fact, CancellationToken cancellation)
    {
        Guid[] records = [fact.MemberId, .. fact.Records];
        await db.Set<AuditEntry>().Where(entry => records.Contains(entry.RecordId)).ExecuteUpdateAsync(
            set => set.SetProperty(entry => entry.Label, fact.Name).SetProperty(entry => entry.Fields, "{}"), cancellation);
        if (fact.AccountId is not { } account)
            return;
        await db.Set<AuditEntry>().Where(entry => entry.RecordId == account).ExecuteUpdateAsync(
            set => set.SetProperty(entry => entry.Label, fact.Name).SetProperty(entry => entry.Fields, "{}"), cancellation);
        await db.Set<AuditEntry>().Where(entry => entry.ActorId == account).ExecuteUpdateAsync(
            set => set.SetProperty(entry => entry.ActorName, fact.Name).SetProperty(entry => entry.Address, (string?)null), cancellation);
        await db.Set<StoredFile>().Where(file => file.SavedById == account)
            .ExecuteUpdateAsync(set => set.SetProperty(file => file.SavedByName, fact.Name), cancellation);
        await db.Set<Job>().Where(job => job.RequestedById == account)
            .ExecuteUpdateAsync(set => set.SetProperty(job => job.RequestedByName, fact.Name), cancellation);
        await db.Set<SensitiveRead>().Where(read => read.ReaderId == account)
            .ExecuteUpdateAsync(set => set.SetProperty(read => read.ReaderName, fact.Name), cancellation);
        await db.Set<Notification>().Where(notice => notice.AccountId == account).ExecuteDeleteAsync(cancellation);
        await db.Set<NoticeChoice>().Where(choice => choice.AccountId == account).ExecuteDeleteAsync(cancellation);
        await db.Set<CalendarFeed>().Where(feed => feed.AccountId == account).ExecuteDeleteAsync(cancellation);
    }
}
