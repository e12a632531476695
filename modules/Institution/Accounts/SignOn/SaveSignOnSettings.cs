using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Accounts.SignOn;

/// <summary>
/// Saves the settings of campus sign-on. A secret is taken in and never given out: left blank, the stored one stays, but only for the server
/// it was given for. Whoever names another server must know the secret of that one.
/// </summary>
internal sealed class SaveSignOnSettings(FacultyDevDbContext db, SignOnSettingsQuery query, IDataProtectionProvider protection, IViewer viewer)
{
    public async Task RunAsync(SignOnSettingsDetails choice, string? secret, int? version, CancellationToken cancellationToken)
    {
        viewer.RequireInstitutionWide(InstitutionPermissions.SignOn.Manage);
        var settings = await db.Set<SignOnSettings>().SingleOrDefaultAsync(cancellationToken);
        // The first save takes the secret over from the configuration, so that nobody has to look for it.
        var kept = settings is null && string.IsNullOrEmpty(secret) ? await query.GetSecretAsync(cancellationToken) : secret;
        var before = (await query.GetAsync(cancellationToken)).Details.Authority;
        if (settings is null)
            db.Add(settings = new SignOnSettings());
        else
            // Who saw none while there is one has not seen this one.
            db.ExpectVersion(settings, version ?? -1);
        settings.Update(choice, string.IsNullOrEmpty(kept) ? null : SignOnSettingsQuery.Protector(protection).Protect(kept));
        if (settings.Authority != before && string.IsNullOrEmpty(secret))
            settings.RemoveSecret();
        await db.SaveChangesAsync(cancellationToken);
    }
}
