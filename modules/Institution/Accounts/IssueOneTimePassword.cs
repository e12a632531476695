using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Accounts.Security;
using FacultyDev.Institution.Accounts.Sessions;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Roles;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Accounts;

/// <summary>
/// Creates an account for a member, or resets a lost password. The password is shown once and must be replaced at the first
/// sign-in. Resetting an administrator's password would allow taking over that account, so it requires the right to appoint
/// administrators.
/// </summary>
internal sealed class IssueOneTimePassword(
    FacultyDevDbContext db, UserManager<Account> accounts, RoleAccess roleAccess, SessionStore sessions, SecurityLog log, IViewer viewer,
    TimeProvider time)
{
    public async Task<string> RunAsync(FacultyMember member, CancellationToken cancellationToken)
    {
        if (!viewer.UnitsFor(InstitutionPermissions.Roles.Grant).Contains(member.UnitId))
            throw new NotFoundException();
        await RequireNotAdministratorAsync(member, cancellationToken);
        var password = OneTimePassword.Generate();
        var account = await accounts.Users.SingleOrDefaultAsync(account => account.MemberId == member.Id, cancellationToken);
        if (account is null)
        {
            account = new Account(member.Email, member.DisplayName, member.Id) { EmailConfirmed = true };
            account.RequirePasswordChange();
            Check(await accounts.CreateAsync(account, password));
            return password;
        }

        account.RequirePasswordChange();
        log.Record(account.Id, SecurityEventKind.OneTimePasswordIssued, viewer.Name);
        await sessions.EndAllAsync(account.Id, cancellationToken: cancellationToken);
        Check(await accounts.RemovePasswordAsync(account));
        Check(await accounts.AddPasswordAsync(account, password));
        Check(await accounts.SetLockoutEndDateAsync(account, null));
        return password;
    }

    private async Task RequireNotAdministratorAsync(FacultyMember member, CancellationToken cancellationToken)
    {
        var today = time.Today();
        if (!roleAccess.CanDecide(FacultyRole.Administrator, null) && await db.Set<RoleAssignment>().AnyAsync(
            role => role.MemberId == member.Id && role.Role == FacultyRole.Administrator && (role.Until == null || role.Until >= today), cancellationToken))
            throw new DomainException("institution.account.administrator-only");
    }

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new DomainException("institution.account.not-created", null, string.Join(" ", result.Errors.Select(error => error.Description)));
    }
}
