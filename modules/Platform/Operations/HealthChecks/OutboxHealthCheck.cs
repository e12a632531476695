using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using FacultyDev.Kernel.Web;
using FacultyDev.Platform.Mail;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace FacultyDev.Platform.Operations;

/// <summary>Checks that no email has waited long in the outbox.</summary>
internal sealed class OutboxHealthCheck(FacultyDevDbContext db, Clock clock) : IHealthCheck
{
    private static readonly TimeSpan MaxWait = TimeSpan.FromMinutes(15);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var since = clock.UtcNow - MaxWait;
        var oldest = await db.Set<OutgoingMail>().Where(mail => mail.State == MailState.Waiting && mail.WrittenAt < since)
            .MinAsync(mail => (DateTime?)mail.WrittenAt, cancellationToken);
        return oldest is null ? HealthResults.Healthy("platform.letters-leave") : HealthResults.Degraded("platform.letters-wait", oldest);
    }
}

/// <summary>Checks that the mail server accepts connections. It neither authenticates nor sends an email.</summary>
/// <param name="environment">
/// Null when nothing is served. Without a mail server the result is degraded in Production only, because elsewhere that is intended.
/// </param>
internal sealed class MailServerHealthCheck(MailSettingsQuery settings, MailServerProbe probe, IHostEnvironment? environment = null) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var details = (await settings.GetAsync(cancellationToken)).Details;
        if (!details.HasServer)
            return environment?.IsProduction() == true ? HealthResults.Degraded("platform.mail-server-none") : HealthResults.Healthy("platform.mail-server-none");
        return await probe.IsReachableAsync(details, cancellationToken)
            ? HealthResults.Healthy("platform.mail-server-answers", details.Host, details.Port)
            : HealthResults.Degraded("platform.mail-server-silent", details.Host, details.Port);
    }
}

/// <summary>Contacts the mail server at most once a minute, because anybody may request the health status, every few seconds.</summary>
internal sealed class MailServerProbe(Clock clock)
{
    private static readonly TimeSpan CacheDuration = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(3);

    private volatile ProbeResult? last;

    public async Task<bool> IsReachableAsync(MailSettingsDetails settings, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        if (last is { } cached && cached.Settings == settings && now - cached.At < CacheDuration)
            return cached.IsReachable;
        var isReachable = await TryAsync(settings, cancellationToken);
        last = new ProbeResult(settings, now, isReachable);
        return isReachable;
    }

    private static async Task<bool> TryAsync(MailSettingsDetails settings, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Timeout);
        // The greeting is enough to know that the server is up; only implicit TLS encrypts before it.
        var encryption = settings.Encryption == SecureSocketOptions.SslOnConnect ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.None;
        try
        {
            using var client = await MailConnection.OpenAsync(settings.Host, settings.Port, encryption, timeout.Token);
            return true;
        }
        catch (Exception failure) when (IsNoAnswer(failure, cancellationToken))
        {
            return false;
        }
    }

    private static bool IsNoAnswer(Exception failure, CancellationToken cancellationToken) => failure is OperationCanceledException
        ? !cancellationToken.IsCancellationRequested
        : MailFailure.Of(failure).Problem != MailProblem.Unknown;

    private sealed record ProbeResult(MailSettingsDetails Settings, DateTime At, bool IsReachable);
}
