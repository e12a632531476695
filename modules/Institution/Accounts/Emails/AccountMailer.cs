using FacultyDev.Kernel.Localization;
using FacultyDev.Kernel.Mail;
using FacultyDev.Kernel.Shell;
using FacultyDev.Kernel.Web;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Accounts.Emails;

/// <summary>Letters about one's sign-in, in the language in which one last signed in: <c>Mail.{letter}.Subject</c> and <c>Mail.{letter}.Text</c>.</summary>
internal sealed class AccountMailer(MailOutbox outbox, SiteAddress site, IStringLocalizer<InstitutionText> texts)
{
    public void Enqueue(Account account, string letter, params object[] arguments) => EnqueueTo(account.Email!, account, letter, arguments);

    /// <param name="to">Another address than the account's: its new one, or its old.</param>
    public void EnqueueTo(string to, Account account, string letter, params object[] arguments) => InLanguageOf(account, () => outbox.Enqueue(
        to,
        texts[$"Mail.{letter}.Subject"],
        string.Join(Environment.NewLine + Environment.NewLine, texts["Mail.Hello", account.Name], texts[$"Mail.{letter}.Text", arguments], texts["Mail.Why"]),
        kind: "institution.account"));

    /// <returns>The whole address of a page, for a letter.</returns>
    /// <exception cref="Kernel.Errors.DomainException">kernel.no-site-address</exception>
    public string Link(string path) => site.Of(path);

    /// <summary>As the reader of the letter writes it.</summary>
    public string Moment(DateTime utc) => DateFormatter.Moment(utc);

    public void InLanguageOf(Account account, Action write)
    {
        if (account.Language is { } own)
            LanguageScope.Run(own, write);
        else
            write();
    }
}
