using FacultyDev.Contracts.Institution;

namespace FacultyDev.Accounts.SignOn;

/// <summary>
/// Decides whether an account may sign in with a password. Administrators always may, so that somebody can repair the settings when they
/// are wrong or the identity provider is down.
/// </summary>
internal sealed class PasswordSignInPolicy(ISignInPeople people, SignOnSettingsQuery settings)
{
    public async Task<bool> IsAllowedAsync(Account account, CancellationToken cancellationToken = default) =>
        !(await settings.GetAsync(cancellationToken)).Details.PasswordsOff
        || (account.MemberId is { } member && await people.FindAsync(member, cancellationToken) is { } person
            && person.Roles.Any(held => held.Role == FacultyRole.Administrator));
}
