using FacultyDev.Institution.Accounts.Security;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.AspNetCore.Identity;

namespace FacultyDev.Institution.Accounts.Letters;

/// <summary>
/// Another address to sign in with. It counts once its owner has followed the link sent there; the old one is told. The roster's address
/// stays as the roster says.
/// </summary>
internal sealed class ChangeAddress(
    FacultyDevDbContext db, UserManager<Account> accounts, MailedLinks links, SecurityLog log, AccountMail mail, IViewer viewer, TimeProvider time)
{
    public async Task AskAsync(string address, string password, CancellationToken cancellation)
    {
        var account = await accounts.FindByIdAsync(viewer.AccountId.ToString()) ?? throw new NotFoundException();
        if (!await accounts.CheckPasswordAsync(account, password))
            throw new DomainException("institution.password-wrong", "Password");
        if (string.Equals(account.Email, address, StringComparison.OrdinalIgnoreCase))
            throw new DomainException("institution.address-same", "Address");
        if (!await links.MayMakeAsync(account.Id, MailedLinkKind.NewAddress, cancellation))
            throw new DomainException("institution.links-too-many", null, MailedLinks.PerHour);
        var secret = Secrets.Make();
        db.Add(MailedLink.ToConfirm(account, address, secret, time.GetUtcNow().UtcDateTime));
        log.Note(account.Id, SecurityEventKind.AddressAsked, address);
        mail.WriteTo(address, account, "ConfirmAddress", mail.Link($"/account/address/confirm?secret={secret}"));
        await db.SaveChangesAsync(cancellation);
    }

    /// <exception cref="DomainException">institution.link-over; institution.address-taken when somebody else signs in with it.</exception>
    public async Task ConfirmAsync(string secret, CancellationToken cancellation)
    {
        var link = await links.UseAsync(secret, MailedLinkKind.NewAddress, cancellation);
        var account = await accounts.FindByIdAsync(link.AccountId.ToString()) ?? throw new DomainException("institution.link-over");
        var old = account.Email!;
        log.Note(account.Id, SecurityEventKind.AddressChanged, link.Address);
        mail.WriteTo(old, account, "AddressChanged", link.Address!);
        account.UserName = link.Address;
        if (!(await accounts.SetEmailAsync(account, link.Address)).Succeeded)
            throw new DomainException("institution.address-taken");
        account.EmailConfirmed = true;
        await accounts.UpdateAsync(account);
    }
}
