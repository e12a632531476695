using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Accounts.SignOn;

/// <summary>
/// Saves the settings of sign-on. The client secret is never returned. A blank secret keeps the stored one, but only for the same provider:
/// whoever enters another provider must know its secret.
/// </summary>
internal sealed class SaveSignOnSettings(FacultyDevDbContext db, SignOnSettingsQuery query, IDataProtectionProvider protection, IViewer viewer)
{
    public async Task RunAsync(SignOnSettingsDetails details, string? secret, int version, CancellationToken cancellationToken)
    {
        viewer.RequireInstitutionWide(AccountsPermissions.ManageSignOn);
        var settings = await db.LoadOrAddSingleRowAsync<SignOnSettings>(version, cancellationToken);
        var isFirst = db.Entry(settings).State == EntityState.Added;
        // The first save takes the secret over from the configuration, so that nobody has to look for it.
        var effectiveSecret = isFirst && string.IsNullOrEmpty(secret) ? await query.GetSecretAsync(cancellationToken) : secret;
        var before = (await query.GetAsync(cancellationToken)).Details.Authority;
        settings.Update(details, string.IsNullOrEmpty(effectiveSecret) ? null : SignOnSettingsQuery.Protector(protection).Protect(effectiveSecret));
        if (settings.Authority != before && string.IsNullOrEmpty(secret))
            settings.RemoveSecret();
        await db.SaveChangesAsync(cancellationToken);
    }
}
