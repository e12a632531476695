using System.Security.Cryptography;
using FacultyDev.Kernel.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FacultyDev.Kernel.Mail;

/// <param name="Version">Of the stored row; null while the configuration holds.</param>
/// <param name="HasPassword">Whether there is one; itself it is asked for only where it is used.</param>
internal sealed record CurrentMailSettings(MailSettingsDetails Details, int? Version, bool HasPassword)
{
    public bool IsStored => Version is not null;
}

/// <summary>The keys are not those the stored password was encrypted with.</summary>
internal sealed class MailPasswordLostException(Exception inner) : Exception("The stored password of the mail server cannot be read.", inner);

/// <summary>
/// The settings in force: what was saved on the page, else the configuration. Asked for each letter, so that every host follows at once.
/// </summary>
internal sealed class MailSettingsQuery(FacultyDevDbContext db, IOptions<MailOptions> configured, IDataProtectionProvider protection)
{
    public async Task<CurrentMailSettings> GetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) is { } stored
        ? new CurrentMailSettings(stored.Details, stored.Version, stored.ProtectedPassword is not null)
        : new CurrentMailSettings(MailSettingsDetails.Of(configured.Value), null, configured.Value.Password.Length > 0);

    /// <exception cref="MailPasswordLostException">The password is encrypted with keys that are not here.</exception>
    public async Task<MailServerSettings> GetServerAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } stored)
            return new MailServerSettings(MailSettingsDetails.Of(configured.Value), configured.Value.Password is "" ? null : configured.Value.Password);
        try
        {
            return new MailServerSettings(stored.Details, stored.ProtectedPassword is { } secret ? Protector(protection).Unprotect(secret) : null);
        }
        catch (CryptographicException lost)
        {
            throw new MailPasswordLostException(lost);
        }
    }

    /// <summary>What was typed, with the password that goes with it: a new one, or the one in force for the same server and user.</summary>
    public async Task<MailServerSettings> ResolveServerAsync(MailSettingsDetails choice, string? password, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(password))
            return new MailServerSettings(choice, password);
        return (await GetAsync(cancellationToken)) is { HasPassword: true } now && choice.HasSameSignIn(now.Details)
            ? new MailServerSettings(choice, (await GetServerAsync(cancellationToken)).Password)
            : new MailServerSettings(choice, null);
    }

    public static IDataProtector Protector(IDataProtectionProvider protection) => protection.CreateProtector("FacultyDev.Mail.Password");

    private Task<MailSettings?> FindAsync(CancellationToken cancellationToken) => db.Set<MailSettings>().AsNoTracking().SingleOrDefaultAsync(cancellationToken);
}
