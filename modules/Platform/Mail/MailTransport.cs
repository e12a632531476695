using FacultyDev.Kernel.Data;
using MailKit.Net.Smtp;
using MimeKit;
using MimeKit.Text;

namespace FacultyDev.Platform.Mail;

/// <summary>Sends one email to the mail server, or writes it as an .eml file into the data folder when no server is configured.</summary>
internal sealed class MailTransport(DataFolder data)
{
    private const string FolderName = "mails";

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);
    private static readonly FormatOptions FileFormat = NewFileFormat();

    /// <exception cref="FormatException">The recipient or the sender is not a valid address.</exception>
    /// <exception cref="SmtpCommandException">The server refused the email.</exception>
    /// <exception cref="TimeoutException">The server did not answer in time.</exception>
    public async Task SendAsync(OutgoingMail mail, MailServerSettings server, CancellationToken cancellationToken)
    {
        using var message = Message(mail, server.Settings.From);
        if (!server.Settings.HasServer)
        {
            await message.WriteToAsync(FileFormat, Path.Combine(data.Folder(FolderName), $"{mail.Id:N}.eml"), cancellationToken);
            return;
        }

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Timeout);
        try
        {
            await SendAsync(message, server, timeout.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("The mail server did not answer.");
        }
    }

    private static async Task SendAsync(MimeMessage message, MailServerSettings server, CancellationToken cancellationToken)
    {
        var settings = server.Settings;
        using var client = await MailConnection.OpenAsync(settings.Host, settings.Port, settings.Encryption, cancellationToken);
        // A server that accepts email from this machine without a password may not offer sign-in.
        if (settings.User.Length > 0 && client.Capabilities.HasFlag(SmtpCapabilities.Authentication))
            await client.AuthenticateAsync(settings.User, server.Password ?? "", cancellationToken);
        await client.SendAsync(message, cancellationToken);
        await client.DisconnectAsync(quit: true, cancellationToken);
    }

    private static MimeMessage Message(OutgoingMail mail, string from)
    {
        var sender = Address(from);
        var message = new MimeMessage([sender], [Address(mail.To)], mail.Subject, Body(mail))
        {
            // Lets a mail program recognize the same email sent twice, after a crash between sending it and recording that.
            MessageId = $"{mail.Id:N}@{sender.Domain}",
            Date = mail.WrittenAt,
        };
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Prepare(EncodingConstraint.SevenBit);
        return message;
    }

    /// <summary>Parses with the class that validates addresses on input; MimeKit's parser also accepts names without a domain.</summary>
    private static MailboxAddress Address(string text)
    {
        var address = new System.Net.Mail.MailAddress(text);
        return new MailboxAddress(address.DisplayName, address.Address);
    }

    private static MimeEntity Body(OutgoingMail mail)
    {
        var text = new TextPart(TextFormat.Plain) { Text = mail.Text };
        if (mail.Html is null && mail.Calendar is null)
            return text;
        var alternatives = new MultipartAlternative(text);
        if (mail.Html is not null)
            alternatives.Add(new TextPart(TextFormat.Html) { Text = mail.Html });
        if (mail.Calendar is not null)
            alternatives.Add(Calendar(mail.Calendar));
        return alternatives;
    }

    private static TextPart Calendar(string calendar)
    {
        var part = new TextPart("calendar") { Text = calendar };
        part.ContentType.Parameters.Add("method", calendar.Contains("METHOD:CANCEL", StringComparison.OrdinalIgnoreCase) ? "CANCEL" : "REQUEST");
        return part;
    }

    private static FormatOptions NewFileFormat()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        return format;
    }
}
