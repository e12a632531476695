using FacultyDev.Institution.People;
using FacultyDev.Kernel.Errors;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Accounts;

/// <summary>Gives a member a sign-in, or a new password to who lost theirs. The password is shown once and replaced at the first sign-in.</summary>
internal sealed class GiveAccount(UserManager<Account> accounts)
{
    /// <returns>The one-time password.</returns>
    public async Task<string> RunAsync(FacultyMember member, CancellationToken cancellation)
    {
        var password = OneTimePassword.Make();
        var account = await accounts.Users.SingleOrDefaultAsync(account => account.MemberId == member.Id, cancellation);
        if (account is null)
        {
            account = new Account(member.Email, member.DisplayName, member.Id) { EmailConfirmed = true };
            account.RequireNewPassword();
            Check(await accounts.CreateAsync(account, password));
            return password;
        }

        account.RequireNewPassword();
        Check(await accounts.RemovePasswordAsync(account));
        Check(await accounts.AddPasswordAsync(account, password));
        Check(await accounts.SetLockoutEndDateAsync(account, null));
        return password;
    }

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new DomainException("institution.account-refused", null, string.Join(" ", result.Errors.Select(error => error.Description)));
    }
}
