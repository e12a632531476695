using FacultyDev.Accounts.Security;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using Microsoft.AspNetCore.Identity;

namespace FacultyDev.Accounts.Emails;

/// <summary>
/// Changes the email address used to sign in. It takes effect when the link sent to the new address is followed; the previous
/// address is notified. The roster's address does not change.
/// </summary>
internal sealed class ChangeEmail(
    FacultyDevDbContext db, UserManager<Account> accounts, EmailTokens tokens, SecurityLog log, AccountMailer mail, IViewer viewer, Clock clock)
{
    public async Task RequestAsync(string address, string password, CancellationToken cancellationToken)
    {
        var account = await accounts.FindByIdAsync(viewer.AccountId.ToString()) ?? throw new NotFoundException();
        if (!await accounts.CheckPasswordAsync(account, password))
            throw new DomainException("accounts.password.incorrect", "Password");
        if (string.Equals(account.Email, address, StringComparison.OrdinalIgnoreCase))
            throw new DomainException("accounts.email.unchanged", "Address");
        if (!await tokens.CanIssueAsync(account.Id, EmailTokenKind.NewAddress, cancellationToken))
            throw new DomainException("accounts.email-token.too-many", null, EmailTokens.MaxPerHour);
        var secret = RandomSecret.Generate();
        db.Add(EmailToken.ForNewEmail(account, address, secret, clock.UtcNow));
        log.Record(account.Id, SecurityEventKind.EmailChangeRequested, address);
        mail.EnqueueTo(address, account, "ConfirmAddress", mail.Link($"/account/address/confirm?secret={secret}"));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <exception cref="DomainException">accounts.email-token.expired, or accounts.email.taken if another account uses the
    /// address.</exception>
    public async Task ConfirmAsync(string secret, CancellationToken cancellationToken)
    {
        var link = await tokens.FindAsync(secret, EmailTokenKind.NewAddress, cancellationToken);
        await tokens.ConsumeAsync(link, cancellationToken);
        var account = await accounts.FindByIdAsync(link.AccountId.ToString()) ?? throw new DomainException("accounts.email-token.expired");
        var old = account.Email!;
        log.Record(account.Id, SecurityEventKind.EmailChanged, link.Address);
        mail.EnqueueTo(old, account, "AddressChanged", link.Address!);
        account.UserName = link.Address;
        if (!(await accounts.SetEmailAsync(account, link.Address)).Succeeded)
            throw new DomainException("accounts.email.taken");
        account.EmailConfirmed = true;
        await accounts.UpdateAsync(account);
    }
}
