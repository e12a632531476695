using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Platform.Mail;

/// <summary>Sends emails that failed or wait for their next attempt again now, with all attempts available.</summary>
internal sealed class RetryEmails(FacultyDevDbContext db, AfterCommitSignal signal, IViewer viewer, Clock clock)
{
    /// <returns>The number of emails, without those sent meanwhile.</returns>
    public async Task<int> RunAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        viewer.RequireInstitutionWide(PlatformPermissions.Mail);
        if (ids.Count == 0)
            throw new DomainException("platform.mail.none-selected");
        var now = clock.UtcNow;
        var requestedIds = ids.ToArray();
        var retried = await db.Set<OutgoingMail>()
            .Where(mail => requestedIds.Contains(mail.Id) && (mail.State == MailState.Failed || mail.State == MailState.Waiting))
            .ExecuteUpdateAsync(
                set => set.SetProperty(mail => mail.State, MailState.Waiting).SetProperty(mail => mail.Attempts, 0).SetProperty(mail => mail.NextAt, now),
                cancellationToken);
        if (retried == 0)
            throw new DomainException("platform.mail.none-waiting");
        signal.RaiseNow();
        return retried;
    }
}
