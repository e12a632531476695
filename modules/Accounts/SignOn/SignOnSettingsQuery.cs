using System.Security.Cryptography;
using FacultyDev.Kernel.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FacultyDev.Accounts.SignOn;

/// <param name="Version">The version of the stored row; 0 while the configuration applies.</param>
/// <param name="HasSecret">Whether there is a secret. The secret itself is read only where it is used.</param>
internal sealed record CurrentSignOnSettings(SignOnSettingsDetails Details, int Version, bool HasSecret)
{
    public bool IsOn => Details.Enabled;

    public bool IsStored => Version > 0;
}

/// <summary>Reads the settings in force once per request: those saved on the page, otherwise the configuration.</summary>
internal sealed class SignOnSettingsQuery(FacultyDevDbContext db, IOptions<SignOnOptions> configured, IDataProtectionProvider protection)
{
    private CurrentSignOnSettings? state;
    private SignOnSettings? stored;

    public async Task<CurrentSignOnSettings> GetAsync(CancellationToken cancellationToken = default)
    {
        if (state is not null)
            return state;
        stored = await db.Set<SignOnSettings>().AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        return state = stored is null
            ? new CurrentSignOnSettings(configured.Value.Details.Validated(), 0, !string.IsNullOrEmpty(configured.Value.ClientSecret))
            : new CurrentSignOnSettings(
                new SignOnSettingsDetails(
                    stored.Enabled, stored.Authority, stored.ClientId, stored.Scopes, stored.EmailClaim, stored.NumberClaim, stored.ButtonLabel,
                    stored.PasswordsOff),
                stored.Version, stored.ProtectedSecret is not null);
    }

    /// <summary>Must be called after somebody else has saved settings during this request.</summary>
    public void ClearCache() => state = null;

    /// <summary>Returns null for a client without a secret.</summary>
    public async Task<string?> GetSecretAsync(CancellationToken cancellationToken)
    {
        await GetAsync(cancellationToken);
        if (stored is null)
            return string.IsNullOrEmpty(configured.Value.ClientSecret) ? null : configured.Value.ClientSecret;
        try
        {
            return stored.ProtectedSecret is { } secret ? Protector(protection).Unprotect(secret) : null;
        }
        catch (CryptographicException failure)
        {
            // The keys are not those it was encrypted with; the server would refuse us without it.
            throw new SignOnRefusedException(SignOnProblem.ServerRefused, failure);
        }
    }

    public static IDataProtector Protector(IDataProtectionProvider protection) => protection.CreateProtector("FacultyDev.SignOn.ClientSecret");
}
