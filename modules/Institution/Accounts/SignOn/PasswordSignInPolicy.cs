using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Roles;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Accounts.SignOn;

/// <summary>
/// Decides whether an account may sign in with a password. Administrators always may, so that somebody can repair the settings when they
/// are wrong or the identity provider is down.
/// </summary>
internal sealed class PasswordSignInPolicy(FacultyDevDbContext db, SignOnSettingsQuery settings, TimeProvider time)
{
    public async Task<bool> IsAllowedAsync(Account account, CancellationToken cancellationToken = default)
    {
        if (!(await settings.GetAsync(cancellationToken)).Details.PasswordsOff)
            return true;
        var today = time.Today();
        return await db.Set<RoleAssignment>().AnyAsync(
            role => role.MemberId == account.MemberId && role.Role == FacultyRole.Administrator && role.From <= today
                && (role.Until == null || role.Until >= today), cancellationToken);
    }
}
