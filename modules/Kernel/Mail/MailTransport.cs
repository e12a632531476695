using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using FacultyDev.Kernel.Data;

namespace FacultyDev.Kernel.Mail;

/// <summary>Hands one letter to the mail server, or, where there is none, writes it as an .eml file into the data folder.</summary>
internal sealed class MailTransport(DataFolder data)
{
    private const string FolderName = "mails";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <exception cref="SmtpException">The server did not take it.</exception>
    /// <exception cref="TimeoutException">The server did not answer.</exception>
    public async Task SendAsync(OutgoingMail mail, MailServerSettings route, CancellationToken cancellationToken)
    {
        using var client = Client(route);
        using var message = Message(mail, route.Settings.From);
        // The client's own limit holds for sending without waiting only.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await client.SendMailAsync(message, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("The mail server did not answer.");
        }
    }

    private SmtpClient Client(MailServerSettings route)
    {
        var choice = route.Settings;
        if (!choice.HasServer)
            return new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
                PickupDirectoryLocation = data.Folder(FolderName),
            };
        return new SmtpClient(choice.Host, choice.Port)
        {
            EnableSsl = choice.StartTls,
            Credentials = choice.User.Length == 0 ? null : new NetworkCredential(choice.User, route.Password),
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
