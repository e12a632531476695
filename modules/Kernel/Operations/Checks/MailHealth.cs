using System.Net.Sockets;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace FacultyDev.Kernel.Operations;

/// <summary>Whether letters have waited long.</summary>
internal sealed class MailHealth(FacultyDevDbContext db, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var since = time.GetUtcNow().UtcDateTime - Patience;
        var oldest = await db.Set<OutgoingMail>().Where(mail => mail.State == MailState.Waiting && mail.WrittenAt < since)
            .MinAsync(mail => (DateTime?)mail.WrittenAt, cancellationToken);
        return oldest is null ? HealthSays.Well("kernel.letters-leave") : HealthSays.Look("kernel.letters-wait", oldest);
    }
}

/// <summary>Whether somebody answers where mail is handed over. Nobody is signed in for it, and no letter sent.</summary>
/// <param name="environment">Null where nothing is served. In Production a house that reaches nobody needs a look; elsewhere that is meant.</param>
internal sealed class MailServerHealth(MailSettingsQuery settings, MailServerLook look, IHostEnvironment? environment = null) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var choice = (await settings.GetAsync(cancellationToken)).Choice;
        if (!choice.HasServer)
            return environment?.IsProduction() == true ? HealthSays.Look("kernel.mail-server-none") : HealthSays.Well("kernel.mail-server-none");
        return await look.AnswersAsync(choice.Host, choice.Port, cancellationToken)
            ? HealthSays.Well("kernel.mail-server-answers", choice.Host, choice.Port)
            : HealthSays.Look("kernel.mail-server-silent", choice.Host, choice.Port);
    }
}

/// <summary>Looks at the mail server at most once a minute: health is asked for every few seconds, and by anybody.</summary>
internal sealed class MailServerLook(TimeProvider time)
{
    private const string Welcome = "220";

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private volatile Look? last;

    public async Task<bool> AnswersAsync(string host, int port, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (last is { } known && (known.Host, known.Port) == (host, port) && now - known.At < Kept)
            return known.Answered;
        var answered = await TryAsync(host, port, cancellation);
        last = new Look(host, port, now, answered);
        return answered;
    }

    private static async Task<bool> TryAsync(string host, int port, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            using var line = new TcpClient();
            await line.ConnectAsync(host, port, patience.Token);
            using var reader = new StreamReader(line.GetStream());
            return (await reader.ReadLineAsync(patience.Token))?.StartsWith(Welcome, StringComparison.Ordinal) == true;
        }
        catch (Exception failure) when (failure is SocketException or IOException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private sealed record Look(string Host, int Port, DateTimeOffset At, bool Answered);
}
