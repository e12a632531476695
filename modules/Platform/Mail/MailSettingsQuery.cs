using System.Security.Cryptography;
using FacultyDev.Kernel.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FacultyDev.Platform.Mail;

/// <param name="Version">The version of the stored row; 0 while the configuration applies.</param>
/// <param name="HasPassword">Whether there is a password. The password itself is read only where it is used.</param>
internal sealed record CurrentMailSettings(MailSettingsDetails Details, int Version, bool HasPassword)
{
    public bool IsStored => Version > 0;
}

/// <summary>The stored password was encrypted with keys that are not available.</summary>
internal sealed class MailPasswordLostException(Exception inner) : Exception("The stored password of the mail server cannot be read.", inner);

/// <summary>
/// Reads the settings in force: those saved on the page, otherwise the configuration. They are read for each email, so that a change
/// applies on every host at once.
/// </summary>
internal sealed class MailSettingsQuery(FacultyDevDbContext db, IOptions<MailOptions> configured, IDataProtectionProvider protection)
{
    public async Task<CurrentMailSettings> GetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) is { } stored
        ? new CurrentMailSettings(stored.Details, stored.Version, stored.ProtectedPassword is not null)
        : new CurrentMailSettings(MailSettingsDetails.Of(configured.Value), 0, configured.Value.Password.Length > 0);

    /// <exception cref="MailPasswordLostException">The password was encrypted with keys that are not available.</exception>
    public async Task<MailServerSettings> GetServerAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } stored)
            return new MailServerSettings(MailSettingsDetails.Of(configured.Value), configured.Value.Password is "" ? null : configured.Value.Password);
        try
        {
            return new MailServerSettings(stored.Details, stored.ProtectedPassword is { } secret ? Protector(protection).Unprotect(secret) : null);
        }
        catch (CryptographicException failure)
        {
            throw new MailPasswordLostException(failure);
        }
    }

    /// <summary>What was typed, with the password that goes with it: a new one, or the one in force for the same server and user.</summary>
    public async Task<MailServerSettings> ResolveServerAsync(MailSettingsDetails details, string? password, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(password))
            return new MailServerSettings(details, password);
        return (await GetAsync(cancellationToken)) is { HasPassword: true } now && details.HasSameSignIn(now.Details)
            ? new MailServerSettings(details, (await GetServerAsync(cancellationToken)).Password)
            : new MailServerSettings(details, null);
    }

    public static IDataProtector Protector(IDataProtectionProvider protection) => protection.CreateProtector("FacultyDev.Mail.Password");

    private Task<MailSettings?> FindAsync(CancellationToken cancellationToken) => db.Set<MailSettings>().AsNoTracking().SingleOrDefaultAsync(cancellationToken);
}
