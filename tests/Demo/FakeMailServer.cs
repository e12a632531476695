using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FacultyDev.Tests.Demo;

/// <summary>
/// A mail server on the loopback interface that supports enough SMTP to receive an email and gives the reply that a test sets. It requires
/// a password when it is created with one.
/// </summary>
public sealed class FakeMailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly List<string> messages = [];
    private readonly Task serving;

    public FakeMailServer(string? password = null)
    {
        Password = password;
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public string? Password { get; }

    /// <summary>The reply to RCPT TO.</summary>
    public string ToRecipient { get; set; } = "250 2.1.5 fine";

    /// <summary>The received emails as raw text.</summary>
    public IReadOnlyList<string> Messages
    {
        get
        {
            lock (messages)
                return [.. messages];
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Cancels before stopping, because a stopped listener throws when asked for another connection.
        await closing.CancelAsync();
        await serving;
        listener.Stop();
        closing.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var line = await listener.AcceptTcpClientAsync(closing.Token);
                await TalkAsync(line.GetStream());
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Expected when the test ends.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        var isOpen = Password is null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        try
        {
            await writer.WriteLineAsync("220 fake");
            while (await reader.ReadLineAsync(closing.Token) is { } command)
            {
                var answer = !isOpen && command.StartsWith("MAIL", StringComparison.OrdinalIgnoreCase)
                    ? "530 5.7.0 sign in first"
                    : await AnswerAsync(command, reader, writer);
                isOpen |= answer.StartsWith("235", StringComparison.Ordinal);
                await writer.WriteLineAsync(answer);
                if (command.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
                    return;
            }
        }
        catch (IOException)
        {
            // The client closed the connection.
        }
    }

    private async Task<string> AnswerAsync(string command, StreamReader reader, StreamWriter writer)
    {
        switch (command.Split(' ', ':')[0].ToUpperInvariant())
        {
            case "EHLO":
                return Password is null ? "250 fake" : "250-fake\r\n250 AUTH LOGIN";
            case "AUTH":
                // The prompts "Username:" and "Password:" in Base64; any user name is accepted.
                await writer.WriteLineAsync("334 VXNlcm5hbWU6");
                await reader.ReadLineAsync(closing.Token);
                await writer.WriteLineAsync("334 UGFzc3dvcmQ6");
                var given = Encoding.UTF8.GetString(Convert.FromBase64String((await reader.ReadLineAsync(closing.Token))!));
                return given == Password ? "235 2.7.0 welcome" : "535 5.7.8 wrong password";
            case "RCPT":
                return ToRecipient;
            case "DATA":
                await writer.WriteLineAsync("354 go on");
                var message = new StringBuilder();
                while (await reader.ReadLineAsync(closing.Token) is { } line and not ".")
                    message.AppendLine(line);
                lock (messages)
                    messages.Add(message.ToString());
                return "250 2.0.0 taken";
            default:
                return command.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase) ? "221 bye" : "250 2.0.0 fine";
        }
    }
}
