using System.Globalization;
using System.Text;
using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Localization;
using FacultyDev.Kernel.Web;
using FacultyDev.Platform.Mail;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Platform.Notifications;

/// <summary>Writes notifications into one email, in the language of the recipient's last sign-in.</summary>
internal sealed class NotificationEmail(IMailOutbox outbox, ModuleTexts modules, IStringLocalizer<PlatformText> texts, SiteAddress site)
{
    /// <summary>Number of notifications listed in full; of the others the email gives only the number.</summary>
    private const int MaxListed = 20;

    private const int MaxSubjectLength = 150;

    public void Enqueue(MailRecipient reader, IReadOnlyList<Notification> notifications) => LanguageScope.Run(
        reader.Language ?? "en", () => outbox.Enqueue(reader.Address, Subject(notifications), Text(reader, notifications), kind: "platform.notices"));

    /// <summary>A single notification becomes the subject, unless it is too long for one.</summary>
    private string Subject(IReadOnlyList<Notification> notifications) => notifications.Count > 1
        ? texts["NoticeMail.Subject", notifications.Count]
        : Message(notifications[0]) is { Length: <= MaxSubjectLength } words ? words : texts["NoticeMail.Subject.One"];

    private string Text(MailRecipient reader, IReadOnlyList<Notification> notifications)
    {
        var text = new StringBuilder().AppendLine(texts["NoticeMail.Hello", reader.Name]).AppendLine();
        foreach (var notification in notifications.Take(MaxListed))
        {
            text.AppendLine(CultureInfo.CurrentCulture, $"- {Message(notification)}");
            if (notification.Path is { } path && site.Find(path) is { } address)
                text.AppendLine(CultureInfo.InvariantCulture, $"  {address}");
        }

        if (notifications.Count > MaxListed)
            text.AppendLine(texts["NoticeMail.More", notifications.Count - MaxListed]);
        text.AppendLine().AppendLine(texts["NoticeMail.Why"]);
        if (site.Find("/notifications/choices") is { } choices)
            text.AppendLine(choices);
        return text.ToString();
    }

    private string Message(Notification notification) => modules.Get("Notice", notification.Code, TextArguments.Deserialize(notification.Arguments));
}
