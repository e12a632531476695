using FacultyDev.Accounts.Security;
using FacultyDev.Accounts.Sessions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Accounts.Passwords;

/// <param name="Password">Shown once; the person must replace it at the first sign-in.</param>
internal sealed record IssuedPassword(SignInPerson Person, string Password);

/// <summary>
/// Creates an account for a person, or resets a lost password. The password is shown once and must be replaced at the first
/// sign-in. Resetting an administrator's password would allow taking over that account, so it requires the right to appoint
/// administrators.
/// </summary>
internal sealed class IssueOneTimePassword(
    UserManager<Account> accounts, ISignInPeople people, IRoleDecisions decisions, SessionStore sessions, SecurityLog log, IViewer viewer)
{
    /// <summary>A person whose sign-in the viewer may manage, and their account; null if they have none.</summary>
    /// <exception cref="NotFoundException">There is no such person, or the viewer may not see them.</exception>
    public async Task<(SignInPerson Person, Account? Account)> FindAsync(Guid personId, CancellationToken cancellationToken)
    {
        var person = await people.FindAsync(personId, cancellationToken);
        if (person is null || !viewer.UnitsFor(InstitutionPermissions.Roles.Grant).Contains(person.UnitId))
            throw new NotFoundException();
        return (person, await accounts.Users.SingleOrDefaultAsync(account => account.MemberId == personId, cancellationToken));
    }

    /// <exception cref="DomainException">accounts.account.administrator-only, accounts.account.not-created</exception>
    public async Task<IssuedPassword> RunAsync(Guid personId, CancellationToken cancellationToken)
    {
        var (person, account) = await FindAsync(personId, cancellationToken);
        if (person.IsAdministratorNowOrLater && !decisions.CanDecide(FacultyRole.Administrator, null))
            throw new DomainException("accounts.account.administrator-only");
        var password = OneTimePassword.Generate();
        if (account is null)
        {
            account = new Account(person.Email, person.Name, person.Id) { EmailConfirmed = true };
            account.RequirePasswordChange();
            Check(await accounts.CreateAsync(account, password));
            return new IssuedPassword(person, password);
        }

        account.RequirePasswordChange();
        account.LockoutEnd = null;
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        log.Record(account.Id, SecurityEventKind.OneTimePasswordIssued, viewer.Name);
        // The new security stamp revokes remembered devices.
        Check(await accounts.UpdateSecurityStampAsync(account));
        await sessions.EndAllAsync(account.Id, cancellationToken: cancellationToken);
        return new IssuedPassword(person, password);
    }

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new DomainException("accounts.account.not-created", null, string.Join(" ", result.Errors.Select(error => error.Description)));
    }
}
