using System.Security.Cryptography;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Accounts.TwoFactor;

/// <summary>Encrypts authenticator keys and accepts each code once.</summary>
internal sealed class AuthenticatorCodes(FacultyDevDbContext db, IDataProtectionProvider protection, Clock clock)
{
    private readonly IDataProtector protector = protection.CreateProtector("institution.authenticator");

    public Task<Authenticator?> FindAsync(Guid accountId, CancellationToken cancellationToken) =>
        db.Set<Authenticator>().SingleOrDefaultAsync(authenticator => authenticator.AccountId == accountId, cancellationToken);

    public Authenticator Create(Guid accountId) => new(
        accountId, Convert.ToBase64String(protector.Protect(RandomNumberGenerator.GetBytes(Totp.KeyBytes))), clock.UtcNow);

    public byte[] KeyOf(Authenticator authenticator) => protector.Unprotect(Convert.FromBase64String(authenticator.ProtectedKey));

    public long? StepOf(Authenticator authenticator, string code) => Totp.StepOf(KeyOf(authenticator), code, clock.UtcNow);

    /// <summary>
    /// Accepts each code only once. A single statement advances the step, so that one of two concurrent requests is refused.
    /// </summary>
    public async Task<bool> TryUseAsync(Guid accountId, string code, CancellationToken cancellationToken)
    {
        var authenticator = await db.Set<Authenticator>().AsNoTracking()
            .SingleOrDefaultAsync(authenticator => authenticator.AccountId == accountId && authenticator.ConfirmedAt != null, cancellationToken);
        if (authenticator is null || StepOf(authenticator, code) is not { } step)
            return false;
        return await db.Set<Authenticator>().Where(used => used.AccountId == accountId && used.LastStep < step)
            .ExecuteUpdateAsync(set => set.SetProperty(used => used.LastStep, step), cancellationToken) == 1;
    }
}
