using System.Runtime.CompilerServices;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Audit;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Files;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.PersonalData;
using FacultyDev.Platform.AccessLogging;
using FacultyDev.Platform.BreakGlass;
using FacultyDev.Platform.Calendars;
using FacultyDev.Platform.Notifications;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Platform.PersonalData;

/// <summary>
/// Exports notifications and preferences, the calendar feed, the access log of the person's data, break-glass requests that opened it or
/// that the person made, the files they uploaded, the jobs they requested, and audit entries by and about them. The content of files is
/// not included, because it belongs to the records they were uploaded for: an office's rosters are about other people.
/// </summary>
internal sealed class PlatformPersonalData(FacultyDevDbContext db) : IPersonalData
{
    public string Section => "platform";

    public async IAsyncEnumerable<PersonalRecords> ExportRecordsAsync(PersonalDataSubject subject, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (account, about) = (subject.AccountId, (Guid[])[subject.PersonId ?? subject.AccountId, subject.AccountId]);
        var notifications = db.Set<Notification>().AsNoTracking().Where(notification => notification.AccountId == account).OrderBy(notification => notification.Id)
            .Select(notification => new { notification.CreatedAt, notification.Code, notification.Arguments, notification.Path, notification.ReadAt });
        var uploads = db.Set<StoredFile>().AsNoTracking().Where(file => file.SavedById == account).OrderBy(file => file.Id)
            .Select(file => new { file.Id, file.Name, file.ContentType, file.Size, file.SavedAt });
        var work = db.Set<Job>().AsNoTracking().Where(job => job.RequestedById == account).OrderBy(job => job.QueuedAt)
            .Select(job => new { job.QueuedAt, job.Kind, job.Title, job.State, job.FinishedAt });
        var changesByMe = db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.ActorId == account).OrderBy(entry => entry.At).ThenBy(entry => entry.Id)
            .Select(entry => new { entry.At, entry.Address, entry.Kind, entry.RecordId, entry.Change });
        var aboutMe = db.Set<AuditEntry>().AsNoTracking().Where(entry => about.Contains(entry.RecordId)).OrderBy(entry => entry.At).ThenBy(entry => entry.Id)
            .Select(entry => new { entry.At, By = entry.ActorName, entry.Kind, entry.Change, entry.Fields });
        var person = subject.PersonId;
        var openings = db.Set<BreakGlassRequest>().AsNoTracking().Where(request => request.OwnerId == person && request.Status == BreakGlassStatus.Granted)
            .OrderBy(request => request.Id).Select(request => new { request.DataClass, request.OpenedAt, request.EndsAt, request.Reason, request.LegalBasis });
        var requests = db.Set<BreakGlassRequest>().AsNoTracking().Where(request => request.RequesterId == person).OrderBy(request => request.Id)
            .Select(request => new { request.RequestedAt, request.DataClass, request.Reason, request.LegalBasis, request.Hours, request.Status, request.OpenedAt, request.EndsAt });
        var choices = db.Set<NotificationPreference>().AsNoTracking().Where(choice => choice.AccountId == account).OrderBy(choice => choice.Kind)
            .Select(choice => new { choice.Kind, choice.Mail });
        var calendar = db.Set<CalendarFeed>().AsNoTracking().Where(feed => feed.AccountId == account).Select(feed => new { feed.CreatedAt });
        var owner = about[0];
        var accesses = db.Set<AccessLogEntry>().AsNoTracking().Where(read => read.OwnerId == owner).OrderBy(read => read.Id)
            .Select(read => new { read.At, By = read.ReaderName, read.DataClass, read.Purpose });
        foreach (var list in (IAsyncEnumerable<PersonalRecords>[])
        [
            notifications.InBatchesAsync("notifications", cancellationToken), uploads.InBatchesAsync("files", cancellationToken), work.InBatchesAsync("backgroundWork", cancellationToken),
            choices.InBatchesAsync("noticeChoices", cancellationToken), calendar.InBatchesAsync("calendarAddress", cancellationToken), accesses.InBatchesAsync("readsOfMine", cancellationToken),
            changesByMe.InBatchesAsync("changesByMe", cancellationToken), aboutMe.InBatchesAsync("changesToMyRecord", cancellationToken),
            openings.InBatchesAsync("openedByBreakGlass", cancellationToken), requests.InBatchesAsync("breakGlassRequests", cancellationToken),
        ])
            await foreach (var batch in list.WithCancellation(cancellationToken))
                yield return batch;
    }
}
