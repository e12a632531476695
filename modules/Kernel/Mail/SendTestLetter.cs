using System.Threading.RateLimiting;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Localization;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Kernel.Mail;

/// <param name="To">The address of who asked.</param>
/// <param name="Server">Null when the letter was to be written into the data folder.</param>
/// <param name="Failure">Null when it was taken.</param>
internal sealed record TestLetterReport(string To, string? Server, MailFailure? Failure);

/// <summary>
/// Sends a letter to who asks, now and by the settings as they were typed, which are not saved by it. The letter does not pass through the
/// outbox: who tries the way wants to hear what the server says.
/// </summary>
internal sealed class SendTestLetter(
    MailSettingsQuery query, MailTransport transport, TestLetterLimiter limiter, IAccounts accounts, IViewer viewer, IStringLocalizer<KernelText> texts, TimeProvider time)
{
    public async Task<TestLetterReport> RunAsync(MailChoice choice, string? password, CancellationToken cancellation)
    {
        viewer.RequireEverywhere(KernelPermissions.Mail);
        choice = choice.Checked();
        if (!(await accounts.RecipientsAsync([viewer.AccountId], cancellation)).TryGetValue(viewer.AccountId, out var me))
            throw new DomainException("kernel.mail-test-nobody");
        if (!limiter.Allows(viewer.AccountId))
            throw new DomainException("kernel.mail-test-often", null, TestLetterLimiter.Letters);
        var server = choice.HasServer ? $"{choice.Host}:{choice.Port}" : null;
        return new TestLetterReport(me.Address, server, await TryAsync(Letter(me), choice, password, cancellation));
    }

    private async Task<MailFailure?> TryAsync(OutgoingMail letter, MailChoice choice, string? password, CancellationToken cancellation)
    {
        try
        {
            await transport.SendAsync(letter, await query.RouteOfAsync(choice, password, cancellation), cancellation);
            return null;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            return MailFailure.Of(failure);
        }
    }

    private OutgoingMail Letter(MailRecipient me)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return new OutgoingMail
        {
            To = me.Address, Subject = texts["MailTest.Subject"], Text = texts["MailTest.Text", me.Name], WrittenAt = now, NextAt = now,
        };
    }
}

/// <summary>A server that is tried again and again takes one for a robber: so many letters a minute, for each who tries.</summary>
internal sealed class TestLetterLimiter : IDisposable
{
    public const int Letters = 5;

    private readonly PartitionedRateLimiter<Guid> limiter = PartitionedRateLimiter.Create<Guid, Guid>(account =>
        RateLimitPartition.GetFixedWindowLimiter(account, _ => new FixedWindowRateLimiterOptions { PermitLimit = Letters, Window = TimeSpan.FromMinutes(1) }));

    public bool Allows(Guid account)
    {
        using var lease = limiter.AttemptAcquire(account);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
