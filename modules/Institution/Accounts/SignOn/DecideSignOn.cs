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
internal sealed class DecideSignOn(FacultyDevDbContext db, SignOnSettingsQuery query, IDataProtectionProvider protection, IViewer viewer)
{
    public async Task RunAsync(SignOnChoice choice, string? secret, int? version, CancellationToken cancellation)
    {
        viewer.RequireEverywhere(InstitutionPermissions.SignOn.Manage);
        var settings = await db.Set<SignOnSettings>().SingleOrDefaultAsync(cancellation);
        // The first save takes the secret over from the configuration, so that nobody has to look for it.
        var kept = settings is null && string.IsNullOrEmpty(secret) ? await query.SecretAsync(cancellation) : secret;
        var before = (await query.GetAsync(cancellation)).Choice.Authority;
        if (settings is null)
            db.Add(settings = new SignOnSettings());
        else
            // Who saw none while there is one has not seen this one.
            db.Expect(settings, version ?? -1);
        settings.Decide(choice, string.IsNullOrEmpty(kept) ? null : SignOnSettingsQuery.Protector(protection).Protect(kept));
        if (settings.Authority != before && string.IsNullOrEmpty(secret))
            settings.ForgetSecret();
        await db.SaveChangesAsync(cancellation);
    }
}
