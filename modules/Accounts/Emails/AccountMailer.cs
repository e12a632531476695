using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Localization;
using FacultyDev.Kernel.Web;
using FacultyDev.Ui;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Accounts.Emails;

/// <summary>
/// Sends emails about an account in the language of its last sign-in. The texts are <c>Mail.{template}.Subject</c> and
/// <c>Mail.{template}.Text</c>.
/// </summary>
internal sealed class AccountMailer(IMailOutbox outbox, SiteAddress site, DateFormatter dates, IStringLocalizer<AccountsText> texts)
{
    public void Enqueue(Account account, string template, params object[] arguments) => EnqueueTo(account.Email!, account, template, arguments);

    /// <param name="to">An address other than the account's present one, such as its new or its previous address.</param>
    public void EnqueueTo(string to, Account account, string template, params object[] arguments) => InLanguageOf(account, () => outbox.Enqueue(
        to,
        texts[$"Mail.{template}.Subject"],
        string.Join(Environment.NewLine + Environment.NewLine, texts["Mail.Hello", account.Name], texts[$"Mail.{template}.Text", arguments], texts["Mail.Why"]),
        kind: "accounts.account"));

    /// <returns>The absolute URL of a page.</returns>
    /// <exception cref="Kernel.Errors.DomainException">kernel.site.missing-address</exception>
    public string Link(string path) => site.Of(path);

    /// <summary>Formats a time in the current language; call it within <see cref="InLanguageOf"/>.</summary>
    public string Moment(DateTime utc) => dates.Moment(utc);

    public void InLanguageOf(Account account, Action write)
    {
        if (account.Language is { } own)
            LanguageScope.Run(own, write);
        else
            write();
    }
}
