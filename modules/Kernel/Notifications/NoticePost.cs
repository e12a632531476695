using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Kernel.Notifications;

/// <summary>
/// Carries notices from the inbox into letters, each at most once. A notice is settled when it went into a letter or when none is
/// wanted; settling and the letter are one transaction, and of two hosts at the same notices only one gets to settle them.
/// </summary>
internal sealed class NoticePost(FacultyDevDbContext db, NoticeKinds kinds, IAccounts accounts, NoticeLetter letter, TimeProvider time)
{
    private const int AccountsAtOnce = 100;
    private const int NoticesAtOnce = 2000;

    /// <summary>What is wanted at once. Called every minute.</summary>
    public Task<int> SendUrgentAsync(CancellationToken cancellation) => SendAsync(NoticeMail.AtOnce, cancellation);

    /// <summary>What has gathered since yesterday and is still unread. Called once a day.</summary>
    /// <returns>How many letters were written.</returns>
    public async Task<int> SendDigestAsync(CancellationToken cancellation)
    {
        await SettleAsync(db.Set<Notification>().Where(notice => notice.MailSettledAt == null && notice.ReadAt != null), cancellation);
        await SettleAsync(Wanted(NoticeMail.Never), cancellation);
        return await SendAsync(NoticeMail.Daily, cancellation);
    }

    private async Task<int> SendAsync(NoticeMail mail, CancellationToken cancellation)
    {
        var written = 0;
        try
        {
            while (await WaitingAsync(mail, cancellation) is { Count: > 0 } readers)
                written += await db.InTransactionAsync(() => SendAsync(mail, readers, cancellation), cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another host is at the same notices; it carries them, and what is new waits for the next round.
        }

        return written;
    }

    private async Task<int> SendAsync(NoticeMail mail, IReadOnlyList<Guid> readers, CancellationToken cancellation)
    {
        var notices = await Wanted(mail).AsNoTracking().Where(notice => readers.Contains(notice.AccountId))
            .OrderBy(notice => notice.Id).Take(NoticesAtOnce).ToListAsync(cancellation);
        var ids = notices.Select(notice => notice.Id).ToArray();
        var settled = await SettleAsync(
            db.Set<Notification>().Where(notice => ids.Contains(notice.Id) && notice.MailSettledAt == null), cancellation);
        if (settled != ids.Length)
            throw new DbUpdateConcurrencyException("Notices were settled by another host meanwhile.");

        var recipients = await accounts.RecipientsAsync(readers, cancellation);
        var letters = 0;
        foreach (var own in notices.Where(notice => notice.ReadAt is null).GroupBy(notice => notice.AccountId))
        {
            // Somebody who has no address here any more is not written to.
            if (!recipients.TryGetValue(own.Key, out var reader))
                continue;
            letter.Write(reader, [.. own]);
            letters++;
        }

        await db.SaveChangesAsync(cancellation);
        return letters;
    }

    private Task<List<Guid>> WaitingAsync(NoticeMail mail, CancellationToken cancellation) =>
        Wanted(mail).Select(notice => notice.AccountId).Distinct().OrderBy(id => id).Take(AccountsAtOnce).ToListAsync(cancellation);

    /// <summary>Not settled, and wanted this way: by choice, or by what is usual for the kind.</summary>
    private IQueryable<Notification> Wanted(NoticeMail mail)
    {
        var usual = kinds.Usually(mail);
        var choices = db.Set<NoticeChoice>();
        return db.Set<Notification>().Where(notice => notice.MailSettledAt == null
            && (choices.Any(choice => choice.AccountId == notice.AccountId && choice.Kind == notice.Kind && choice.Mail == mail)
                || (usual.Contains(notice.Kind) && !choices.Any(choice => choice.AccountId == notice.AccountId && choice.Kind == notice.Kind))));
    }

    private Task<int> SettleAsync(IQueryable<Notification> notices, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return notices.ExecuteUpdateAsync(set => set.SetProperty(notice => notice.MailSettledAt, now), cancellation);
    }
}
