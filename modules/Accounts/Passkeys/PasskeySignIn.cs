using FacultyDev.Accounts.Security;
using FacultyDev.Kernel.Time;
using Microsoft.AspNetCore.Identity;

namespace FacultyDev.Accounts.Passkeys;

/// <summary>Signs in with a passkey, which identifies its account without an email address and counts as both factors.</summary>
internal sealed class PasskeySignIn(SignInManager<Account> manager, UserManager<Account> accounts, Clock clock)
{
    /// <returns>The options for the browser's credential request, as JSON; the same for everyone.</returns>
    public Task<string> CreateOptionsAsync() => manager.MakePasskeyRequestOptionsAsync(null);

    /// <param name="credential">The browser's answer to <see cref="CreateOptionsAsync"/>, as JSON.</param>
    public async Task<SignInOutcome> RunAsync(string credential)
    {
        if (await AssertAsync(credential) is not { Succeeded: true } shown || !shown.Passkey.IsUserVerified)
            return SignInOutcome.Refused;
        if (shown.User.IsLockedAt(clock.UtcNow))
            return SignInOutcome.LockedOut;
        // Stores the passkey's use counter, which reveals a cloned authenticator.
        if (!(await accounts.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey)).Succeeded)
            return SignInOutcome.Refused;
        await manager.SignInAsync(shown.User, isPersistent: false, nameof(SignInMethod.Passkey));
        return SignInOutcome.SignedIn;
    }

    private async Task<PasskeyAssertionResult<Account>?> AssertAsync(string credential)
    {
        try
        {
            return await manager.PerformPasskeyAssertionAsync(credential);
        }
        catch (InvalidOperationException)
        {
            // Identity throws this when no options were requested or when they have expired.
            return null;
        }
    }
}
