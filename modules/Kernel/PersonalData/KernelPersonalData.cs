using System.Runtime.CompilerServices;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Audit;
using FacultyDev.Kernel.BreakGlass;
using FacultyDev.Kernel.Calendars;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Files;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Notifications;
using FacultyDev.Kernel.Reads;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Kernel.PersonalData;

/// <summary>
/// The inbox and how it is wanted, the calendar address, who looked at what of theirs, what was opened of it by break-glass, which files
/// somebody gave, the work they asked for, and the trail: what they changed and what was changed about them. What is in the files belongs
/// to the records they were given to: an office's rosters are about others.
/// </summary>
internal sealed class KernelPersonalData(FacultyDevDbContext db) : IPersonalData
{
    public string Section => "kernel";

    public async IAsyncEnumerable<PersonalRecords> RecordsAsync(PersonalDataSubject subject, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (account, about) = (subject.AccountId, (Guid[])[subject.PersonId ?? subject.AccountId, subject.AccountId]);
        var notices = db.Set<Notification>().AsNoTracking().Where(notice => notice.AccountId == account).OrderBy(notice => notice.Id)
            .Select(notice => new { notice.CreatedAt, notice.Code, notice.Arguments, notice.Path, notice.ReadAt });
        var given = db.Set<StoredFile>().AsNoTracking().Where(file => file.SavedById == account).OrderBy(file => file.Id)
            .Select(file => new { file.Id, file.Name, file.ContentType, file.Size, file.SavedAt });
        var work = db.Set<Job>().AsNoTracking().Where(job => job.RequestedById == account).OrderBy(job => job.QueuedAt)
            .Select(job => new { job.QueuedAt, job.Kind, job.Title, job.State, job.FinishedAt });
        var mine = db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.ActorId == account).OrderBy(entry => entry.At).ThenBy(entry => entry.Id)
            .Select(entry => new { entry.At, entry.Address, entry.Kind, entry.RecordId, entry.Change });
        var aboutMe = db.Set<AuditEntry>().AsNoTracking().Where(entry => about.Contains(entry.RecordId)).OrderBy(entry => entry.At).ThenBy(entry => entry.Id)
            .Select(entry => new { entry.At, By = entry.ActorName, entry.Kind, entry.Change, entry.Fields });
        var person = subject.PersonId;
        var openings = db.Set<BreakGlassRequest>().AsNoTracking().Where(request => request.OwnerId == person && request.Status == BreakGlassStatus.Granted)
            .OrderBy(request => request.Id).Select(request => new { request.DataClass, request.OpenedAt, request.EndsAt, request.Reason, request.LegalBasis });
        var asked = db.Set<BreakGlassRequest>().AsNoTracking().Where(request => request.AskerId == person).OrderBy(request => request.Id)
            .Select(request => new { request.AskedAt, request.DataClass, request.Reason, request.LegalBasis, request.Hours, request.Status, request.OpenedAt, request.EndsAt });
        var choices = db.Set<NoticeChoice>().AsNoTracking().Where(choice => choice.AccountId == account).OrderBy(choice => choice.Kind)
            .Select(choice => new { choice.Kind, choice.Mail });
        var calendar = db.Set<CalendarFeed>().AsNoTracking().Where(feed => feed.AccountId == account).Select(feed => new { feed.MadeAt });
        var owner = about[0];
        var reads = db.Set<SensitiveRead>().AsNoTracking().Where(read => read.OwnerId == owner).OrderBy(read => read.Id)
            .Select(read => new { read.At, By = read.ReaderName, read.DataClass, read.Purpose });
        foreach (var list in (IAsyncEnumerable<PersonalRecords>[])
        [
            notices.InBatchesAsync("notifications", cancellation), given.InBatchesAsync("files", cancellation), work.InBatchesAsync("backgroundWork", cancellation),
            choices.InBatchesAsync("noticeChoices", cancellation), calendar.InBatchesAsync("calendarAddress", cancellation), reads.InBatchesAsync("readsOfMine", cancellation),
            mine.InBatchesAsync("changesByMe", cancellation), aboutMe.InBatchesAsync("changesToMyRecord", cancellation),
            openings.InBatchesAsync("openedByBreakGlass", cancellation), asked.InBatchesAsync("breakGlassRequests", cancellation),
        ])
            await foreach (var batch in list.WithCancellation(cancellation))
                yield return batch;
    }
}
