using System.Security.Cryptography;
using FacultyDev.Kernel.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FacultyDev.Kernel.Mail;

/// <param name="Version">Of the stored row; null while the configuration holds.</param>
/// <param name="HasPassword">Whether there is one; itself it is asked for only where it is used.</param>
internal sealed record MailSettingsState(MailChoice Choice, int? Version, bool HasPassword)
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
    public async Task<MailSettingsState> GetAsync(CancellationToken cancellation) => await FindAsync(cancellation) is { } stored
        ? new MailSettingsState(stored.Choice, stored.Version, stored.ProtectedPassword is not null)
        : new MailSettingsState(MailChoice.Of(configured.Value), null, configured.Value.Password.Length > 0);

    /// <exception cref="MailPasswordLostException">The password is encrypted with keys that are not here.</exception>
    public async Task<MailRoute> RouteAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is not { } stored)
            return new MailRoute(MailChoice.Of(configured.Value), configured.Value.Password is "" ? null : configured.Value.Password);
        try
        {
            return new MailRoute(stored.Choice, stored.ProtectedPassword is { } secret ? Protector(protection).Unprotect(secret) : null);
        }
        catch (CryptographicException lost)
        {
            throw new MailPasswordLostException(lost);
        }
    }

    /// <summary>What was typed, with the password that goes with it: a new one, or the one in force for the same server and user.</summary>
    public async Task<MailRoute> RouteOfAsync(MailChoice choice, string? password, CancellationToken cancellation)
    {
        if (!string.IsNullOrEmpty(password))
            return new MailRoute(choice, password);
        return (await GetAsync(cancellation)) is { HasPassword: true } now && choice.SignsInLike(now.Choice)
            ? new MailRoute(choice, (await RouteAsync(cancellation)).Password)
            : new MailRoute(choice, null);
    }

    public static IDataProtector Protector(IDataProtectionProvider protection) => protection.CreateProtector("FacultyDev.Mail.Password");

    private Task<MailSettings?> FindAsync(CancellationToken cancellation) => db.Set<MailSettings>().AsNoTracking().SingleOrDefaultAsync(cancellation);
}
