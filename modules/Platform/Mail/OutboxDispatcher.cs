using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FacultyDev.Platform.Mail;

/// <summary>
/// Sends the emails in the outbox one at a time, separately from other background work so that a long job does not delay them. Logs contain
/// only the id of an email, neither its address nor its text.
/// </summary>
internal sealed class OutboxDispatcher(IServiceScopeFactory scopes, MailTransport transport, Clock clock, ILogger<OutboxDispatcher> log)
    : IAfterCommitWork, IDisposable
{
    private const int Attempts = 8;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private readonly SemaphoreSlim sending = new(1, 1);

    private DateTime Now => clock.UtcNow;

    /// <summary>Sends emails until none is due. Called every few seconds and after each commit that added an email.</summary>
    public async Task SendDueAsync(CancellationToken cancellationToken)
    {
        if (!await sending.WaitAsync(TimeSpan.Zero, cancellationToken))
            return;
        try
        {
            while (!cancellationToken.IsCancellationRequested && await ClaimNextAsync(cancellationToken) is { } mail)
                await SendAsync(mail, cancellationToken);
        }
        finally
        {
            sending.Release();
        }
    }

    Task IAfterCommitWork.RunDueAsync(CancellationToken cancellationToken) => SendDueAsync(cancellationToken);

    public void Dispose() => sending.Dispose();

    private Task<OutgoingMail?> ClaimNextAsync(CancellationToken cancellationToken) => WithMailsAsync(async mails =>
    {
        var now = Now;
        while (await Due(mails, now).OrderBy(mail => mail.NextAt).Select(mail => (Guid?)mail.Id).FirstOrDefaultAsync(cancellationToken) is { } id)
        {
            var claimed = await Due(mails, now).Where(mail => mail.Id == id).ExecuteUpdateAsync(
                set => set.SetProperty(mail => mail.State, MailState.Sending)
                    .SetProperty(mail => mail.NextAt, now + Lease)
                    .SetProperty(mail => mail.Attempts, mail => mail.Attempts + 1),
                cancellationToken);
            if (claimed == 1)
                return await mails.AsNoTracking().FirstAsync(mail => mail.Id == id, cancellationToken);
        }

        return null;
    });

    /// <summary>Selects emails that are due: those waiting, and those whose host died while sending, so that its lease expired.</summary>
    private static IQueryable<OutgoingMail> Due(IQueryable<OutgoingMail> mails, DateTime now) =>
        mails.Where(mail => (mail.State == MailState.Waiting || mail.State == MailState.Sending) && mail.NextAt <= now);

    private async Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        try
        {
            await transport.SendAsync(mail, await GetServerAsync(cancellationToken), cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            await RescheduleAsync(mail, MailFailure.Of(failure));
            return;
        }

        await WithMailsAsync(mails => mails.Where(sent => sent.Id == mail.Id).ExecuteUpdateAsync(set => set
            .SetProperty(sent => sent.State, MailState.Sent)
            .SetProperty(sent => sent.SentAt, Now)
            .SetProperty(sent => sent.Text, "")
            .SetProperty(sent => sent.Html, (string?)null)
            .SetProperty(sent => sent.Calendar, (string?)null)));
    }

    private Task<int> RescheduleAsync(OutgoingMail mail, MailFailure failure)
    {
        var isFinal = failure.IsFinal || mail.Attempts >= Attempts;
        log.LogWarning(
            "Mail {MailId} was not taken ({Problem} {Status}), attempt {Attempt}; final: {Final}.", mail.Id, failure.Problem, failure.Status, mail.Attempts, isFinal);
        return WithMailsAsync(mails => mails.Where(failed => failed.Id == mail.Id).ExecuteUpdateAsync(set => set
            .SetProperty(failed => failed.State, isFinal ? MailState.Failed : MailState.Waiting)
            .SetProperty(failed => failed.LastProblem, failure.Problem)
            .SetProperty(failed => failed.LastStatus, failure.Status)
            .SetProperty(failed => failed.NextAt, Now + TransientFailure.DelayAfter(mail.Attempts))));
    }

    /// <summary>Reads the settings for each email, because an administrator may have changed them, on this host or another.</summary>
    private async Task<MailServerSettings> GetServerAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MailSettingsQuery>().GetServerAsync(cancellationToken);
    }

    private async Task<T> WithMailsAsync<T>(Func<DbSet<OutgoingMail>, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<FacultyDevDbContext>().Set<OutgoingMail>());
    }
}
