using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Platform.Notifications;

/// <summary>
/// Sends notifications by email, each at most once. A notification is settled when an email contains it or none is wanted. Settling it and
/// adding the email to the outbox are one transaction, so of two hosts only one can send it.
/// </summary>
internal sealed class NotificationMailer(FacultyDevDbContext db, NotificationTypes types, IAccounts accounts, NotificationEmail email, Clock clock)
{
    private const int AccountBatchSize = 100;
    private const int NotificationBatchSize = 2000;

    /// <summary>Sends notifications that are wanted at once. Called every minute.</summary>
    public Task<int> SendUrgentAsync(CancellationToken cancellationToken) => SendAsync(NotificationEmailTiming.AtOnce, cancellationToken);

    /// <summary>Sends the digests of unread notifications. Called once a day.</summary>
    /// <returns>The number of emails added to the outbox.</returns>
    public async Task<int> SendDigestAsync(CancellationToken cancellationToken)
    {
        await MarkSettledAsync(db.Set<Notification>().Where(notification => notification.MailSettledAt == null && notification.ReadAt != null), cancellationToken);
        await MarkSettledAsync(QueryPending(NotificationEmailTiming.Never), cancellationToken);
        return await SendAsync(NotificationEmailTiming.Daily, cancellationToken);
    }

    private async Task<int> SendAsync(NotificationEmailTiming mail, CancellationToken cancellationToken)
    {
        var written = 0;
        try
        {
            while (await ListWaitingReadersAsync(mail, cancellationToken) is { Count: > 0 } readers)
                written += await db.InTransactionAsync(() => SendAsync(mail, readers, cancellationToken), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another host is sending the same notifications; new ones are sent in the next run.
        }

        return written;
    }

    private async Task<int> SendAsync(NotificationEmailTiming mail, IReadOnlyList<Guid> readers, CancellationToken cancellationToken)
    {
        var notifications = await QueryPending(mail).AsNoTracking().Where(notification => readers.Contains(notification.AccountId))
            .OrderBy(notification => notification.Id).Take(NotificationBatchSize).ToListAsync(cancellationToken);
        var ids = notifications.Select(notification => notification.Id).ToArray();
        var settled = await MarkSettledAsync(
            db.Set<Notification>().Where(notification => ids.Contains(notification.Id) && notification.MailSettledAt == null), cancellationToken);
        if (settled != ids.Length)
            throw new DbUpdateConcurrencyException("Notices were settled by another host meanwhile.");

        var recipients = await accounts.GetRecipientsAsync(readers, cancellationToken);
        var emails = 0;
        foreach (var own in notifications.Where(notification => notification.ReadAt is null).GroupBy(notification => notification.AccountId))
        {
            // The account no longer has an email address, because the person has left.
            if (!recipients.TryGetValue(own.Key, out var reader))
                continue;
            email.Enqueue(reader, [.. own]);
            emails++;
        }

        await db.SaveChangesAsync(cancellationToken);
        return emails;
    }

    private Task<List<Guid>> ListWaitingReadersAsync(NotificationEmailTiming mail, CancellationToken cancellationToken) =>
        QueryPending(mail).Select(notification => notification.AccountId).Distinct().OrderBy(id => id).Take(AccountBatchSize).ToListAsync(cancellationToken);

    /// <summary>Unsettled notifications with this timing, by the account's choice or the type's default.</summary>
    private IQueryable<Notification> QueryPending(NotificationEmailTiming mail)
    {
        var defaults = types.NamesWithDefault(mail);
        var choices = db.Set<NotificationPreference>();
        return db.Set<Notification>().Where(notification => notification.MailSettledAt == null
            && (choices.Any(choice => choice.AccountId == notification.AccountId && choice.Kind == notification.Kind && choice.Mail == mail)
                || (defaults.Contains(notification.Kind) && !choices.Any(choice => choice.AccountId == notification.AccountId && choice.Kind == notification.Kind))));
    }

    private Task<int> MarkSettledAsync(IQueryable<Notification> notifications, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        return notifications.ExecuteUpdateAsync(set => set.SetProperty(notification => notification.MailSettledAt, now), cancellationToken);
    }
}
