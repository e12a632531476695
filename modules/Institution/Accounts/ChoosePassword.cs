using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using Microsoft.AspNetCore.Identity;

namespace FacultyDev.Institution.Accounts;

/// <summary>Replaces a password by one's own, for who knows the present one. Other sessions of the account end.</summary>
internal sealed class ChoosePassword(UserManager<Account> accounts, SignInManager<Account> manager, IViewer viewer)
{
    public const int Shortest = 12;
    public const int Longest = 128;

    /// <summary>At the first sign-in, with the one-time password. Whoever fails counts as failing to sign in.</summary>
    public async Task<SignInOutcome> FirstAsync(string email, string oneTime, string chosen)
    {
        var account = await accounts.FindByNameAsync(email);
        if (account is null || !account.MustChangePassword)
            return SignInOutcome.Refused;
        var check = await manager.CheckPasswordSignInAsync(account, oneTime, lockoutOnFailure: true);
        if (!check.Succeeded)
            return check.IsLockedOut ? SignInOutcome.LockedOut : SignInOutcome.Refused;
        await ReplaceAsync(account, oneTime, chosen);
        await manager.SignInAsync(account, isPersistent: false);
        return SignInOutcome.Welcome;
    }

    public async Task ChangeAsync(string present, string chosen)
    {
        var account = await accounts.FindByIdAsync(viewer.AccountId.ToString()) ?? throw new NotFoundException();
        if (!await accounts.CheckPasswordAsync(account, present))
            throw new DomainException("institution.password-wrong", "Present");
        await ReplaceAsync(account, present, chosen);
        await manager.RefreshSignInAsync(account);
    }

    private async Task ReplaceAsync(Account account, string present, string chosen)
    {
        if (chosen == present)
            throw new DomainException("institution.password-same", "Chosen");
        var localPart = account.Email!.Split('@')[0];
        if (localPart.Length > 3 && chosen.Contains(localPart, StringComparison.OrdinalIgnoreCase))
            throw new DomainException("institution.password-has-address", "Chosen");
        if (chosen.Distinct().Count() < 5)
            throw new DomainException("institution.password-monotone", "Chosen");
        account.HasOwnPassword();
        var changed = await accounts.ChangePasswordAsync(account, present, chosen);
        if (!changed.Succeeded)
            throw new DomainException("institution.password-too-short", "Chosen", Shortest);
    }
}
