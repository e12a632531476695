using System.Globalization;
using System.Text;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Localization;
using FacultyDev.Kernel.Mail;
using FacultyDev.Kernel.Web;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Kernel.Notifications;

/// <summary>Notices as one letter, in the language in which the reader last signed in.</summary>
internal sealed class NoticeLetter(MailOutbox outbox, ModuleTexts modules, IStringLocalizer<KernelText> texts, SiteAddress site)
{
    /// <summary>So many are told in full; of the rest, only how many.</summary>
    private const int Told = 20;

    private const int LongestSubject = 150;

    public void Write(MailRecipient reader, IReadOnlyList<Notification> notices) => Language.In(
        reader.Language ?? "en", () => outbox.Write(reader.Address, Subject(notices), Text(reader, notices), kind: "kernel.notices"));

    /// <summary>One notice is its own subject, unless it is long: what it says at length is for the letter alone.</summary>
    private string Subject(IReadOnlyList<Notification> notices) => notices.Count > 1
        ? texts["NoticeMail.Subject", notices.Count]
        : Words(notices[0]) is { Length: <= LongestSubject } words ? words : texts["NoticeMail.Subject.One"];

    private string Text(MailRecipient reader, IReadOnlyList<Notification> notices)
    {
        var text = new StringBuilder().AppendLine(texts["NoticeMail.Hello", reader.Name]).AppendLine();
        foreach (var notice in notices.Take(Told))
        {
            text.AppendLine(CultureInfo.CurrentCulture, $"- {Words(notice)}");
            if (notice.Path is { } path && site.Find(path) is { } address)
                text.AppendLine(CultureInfo.InvariantCulture, $"  {address}");
        }

        if (notices.Count > Told)
            text.AppendLine(texts["NoticeMail.More", notices.Count - Told]);
        text.AppendLine().AppendLine(texts["NoticeMail.Why"]);
        if (site.Find("/notifications/choices") is { } choices)
            text.AppendLine(choices);
        return text.ToString();
    }

    private string Words(Notification notice) => modules.For("Notice", notice.Code, TextArguments.Read(notice.Arguments));
}
