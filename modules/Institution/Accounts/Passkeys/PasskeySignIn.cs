using FacultyDev.Institution.Accounts.Sessions;
using Microsoft.AspNetCore.Identity;

namespace FacultyDev.Institution.Accounts.Passkeys;

/// <summary>Signs in with a passkey, without an address: the passkey says whose it is. It counts as both steps.</summary>
internal sealed class PasskeySignIn(SignInManager<Account> manager, UserManager<Account> accounts, TimeProvider time)
{
    /// <returns>What the browser needs to find one, as JSON; the same for everybody.</returns>
    public Task<string> CreateOptionsAsync() => manager.MakePasskeyRequestOptionsAsync(null);

    /// <param name="credential">What the browser made of <see cref="CreateOptionsAsync"/>, as JSON.</param>
    public async Task<SignInOutcome> RunAsync(string credential)
    {
        if (await AssertAsync(credential) is not { Succeeded: true } shown || !shown.Passkey.IsUserVerified)
            return SignInOutcome.Refused;
        if (shown.User.IsLockedAt(time.GetUtcNow()))
            return SignInOutcome.LockedOut;
        // Keeps the count of the passkey's uses, by which a copied one is found out.
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
            // Nobody had asked for it, or it took too long.
            return null;
        }
    }
}
