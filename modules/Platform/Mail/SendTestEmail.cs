using System.Threading.RateLimiting;
using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Platform.Mail;

/// <param name="To">The address of the person who sent the test.</param>
/// <param name="Server">The mail server; null when the email was written to the data folder.</param>
/// <param name="Failure">Null when the email was accepted.</param>
internal sealed record TestEmailResult(string To, string? Server, MailFailure? Failure);

/// <summary>
/// Sends an email to the viewer at once, with the entered settings, which are not saved. It bypasses the outbox, because the viewer needs
/// to see the server's reply.
/// </summary>
internal sealed class SendTestEmail(
    MailSettingsQuery query, MailTransport transport, TestEmailRateLimiter limiter, IAccounts accounts, IViewer viewer, IStringLocalizer<PlatformText> texts, Clock clock)
{
    public async Task<TestEmailResult> RunAsync(MailSettingsDetails details, string? password, CancellationToken cancellationToken)
    {
        viewer.RequireInstitutionWide(PlatformPermissions.Mail);
        details = details.Validated();
        if (!(await accounts.GetRecipientsAsync([viewer.AccountId], cancellationToken)).TryGetValue(viewer.AccountId, out var me))
            throw new DomainException("platform.mail.no-test-recipient");
        if (!limiter.Allows(viewer.AccountId))
            throw new DomainException("platform.mail.too-many-tests", null, TestEmailRateLimiter.MaxPerMinute);
        var server = details.HasServer ? $"{details.Host}:{details.Port}" : null;
        return new TestEmailResult(me.Address, server, await TryAsync(Compose(me), details, password, cancellationToken));
    }

    private async Task<MailFailure?> TryAsync(OutgoingMail email, MailSettingsDetails details, string? password, CancellationToken cancellationToken)
    {
        try
        {
            await transport.SendAsync(email, await query.ResolveServerAsync(details, password, cancellationToken), cancellationToken);
            return null;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            return MailFailure.Of(failure);
        }
    }

    private OutgoingMail Compose(MailRecipient me)
    {
        var now = clock.UtcNow;
        return new OutgoingMail
        {
            To = me.Address, Subject = texts["MailTest.Subject"], Text = texts["MailTest.Text", me.Name], WrittenAt = now, NextAt = now,
        };
    }
}

/// <summary>Limits test emails per account and minute, because a mail server may block a client that connects too often.</summary>
internal sealed class TestEmailRateLimiter : IDisposable
{
    public const int MaxPerMinute = 5;

    private readonly PartitionedRateLimiter<Guid> limiter = PartitionedRateLimiter.Create<Guid, Guid>(account =>
        RateLimitPartition.GetFixedWindowLimiter(account, _ => new FixedWindowRateLimiterOptions { PermitLimit = MaxPerMinute, Window = TimeSpan.FromMinutes(1) }));

    public bool Allows(Guid account)
    {
        using var lease = limiter.AttemptAcquire(account);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
