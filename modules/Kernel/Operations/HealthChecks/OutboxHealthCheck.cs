using System.Net.Sockets;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace FacultyDev.Kernel.Operations;

/// <summary>Checks that no email has waited long in the outbox.</summary>
internal sealed class OutboxHealthCheck(FacultyDevDbContext db, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var since = time.GetUtcNow().UtcDateTime - Patience;
        var oldest = await db.Set<OutgoingMail>().Where(mail => mail.State == MailState.Waiting && mail.WrittenAt < since)
            .MinAsync(mail => (DateTime?)mail.WrittenAt, cancellationToken);
        return oldest is null ? HealthResults.Healthy("kernel.letters-leave") : HealthResults.Degraded("kernel.letters-wait", oldest);
    }
}

/// <summary>Checks that the mail server accepts connections. It neither authenticates nor sends an email.</summary>
/// <param name="environment">
/// Null when nothing is served. Without a mail server the result is degraded in Production only, because elsewhere that is intended.
/// </param>
internal sealed class MailServerHealthCheck(MailSettingsQuery settings, MailServerProbe look, IHostEnvironment? environment = null) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var choice = (await settings.GetAsync(cancellationToken)).Details;
        if (!choice.HasServer)
            return environment?.IsProduction() == true ? HealthResults.Degraded("kernel.mail-server-none") : HealthResults.Healthy("kernel.mail-server-none");
        return await look.IsReachableAsync(choice.Host, choice.Port, cancellationToken)
            ? HealthResults.Healthy("kernel.mail-server-answers", choice.Host, choice.Port)
            : HealthResults.Degraded("kernel.mail-server-silent", choice.Host, choice.Port);
    }
}

/// <summary>Contacts the mail server at most once a minute, because anybody may request the health status, every few seconds.</summary>
internal sealed class MailServerProbe(TimeProvider time)
{
    private const string GreetingCode = "220";

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private volatile ProbeResult? last;

    public async Task<bool> IsReachableAsync(string host, int port, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (last is { } known && (known.Host, known.Port) == (host, port) && now - known.At < Kept)
            return known.IsReachable;
        var answered = await TryAsync(host, port, cancellationToken);
        last = new ProbeResult(host, port, now, answered);
        return answered;
    }

    private static async Task<bool> TryAsync(string host, int port, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using var line = new TcpClient();
            await line.ConnectAsync(host, port, patience.Token);
            using var reader = new StreamReader(line.GetStream());
            return (await reader.ReadLineAsync(patience.Token))?.StartsWith(GreetingCode, StringComparison.Ordinal) == true;
        }
        catch (Exception failure) when (failure is SocketException or IOException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private sealed record ProbeResult(string Host, int Port, DateTimeOffset At, bool IsReachable);
}
