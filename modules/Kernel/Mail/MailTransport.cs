using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using FacultyDev.Kernel.Data;
using Microsoft.Extensions.Options;

namespace FacultyDev.Kernel.Mail;

/// <summary>Hands one letter to the mail server, or, where none is configured, writes it as an .eml file into the data folder.</summary>
internal sealed class MailTransport(IOptions<MailOptions> options, DataFolder data)
{
    private const int MillisecondsToWait = 30_000;

    /// <exception cref="SmtpException">The server did not take it.</exception>
    public async Task SendAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        using var client = Client(options.Value);
        using var message = Message(mail, options.Value.From);
        await client.SendMailAsync(message, cancellation);
    }

    /// <summary>Whether trying again is pointless: the server knows no such recipient or will not have the letter.</summary>
    public static bool IsFinal(Exception failure) => failure is FormatException
        || (failure is SmtpException smtp && (int)smtp.StatusCode is >= 500 and < 600);

    private SmtpClient Client(MailOptions mail)
    {
        if (mail.Host.Length == 0)
            return new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
                PickupDirectoryLocation = data.Folder("mails"),
            };
        return new SmtpClient(mail.Host, mail.Port)
        {
            EnableSsl = mail.StartTls,
            Timeout = MillisecondsToWait,
            Credentials = mail.User.Length == 0 ? null : new NetworkCredential(mail.User, mail.Password),
        };
    }

    private static MailMessage Message(OutgoingMail mail, string from)
    {
        var message = new MailMessage(new MailAddress(from), new MailAddress(mail.To))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Text,
            BodyEncoding = Encoding.UTF8,
        };
        // The same letter sent twice, after a crash between sending and noting it, is recognised by its id.
        message.Headers.Add("Message-ID", $"<{mail.Id:N}@{message.From!.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.Html is not null)
            message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(mail.Html, Encoding.UTF8, MediaTypeNames.Text.Html));
        if (mail.Calendar is not null)
            message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(mail.Calendar, CalendarType(mail.Calendar)));
        return message;
    }

    private static ContentType CalendarType(string calendar)
    {
        var method = calendar.Contains("METHOD:CANCEL", StringComparison.OrdinalIgnoreCase) ? "CANCEL" : "REQUEST";
        return new ContentType($"text/calendar; charset=utf-8; method={method}");
    }
}
