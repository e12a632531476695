using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Platform.Mail;

/// <summary>
/// Saves the mail server. The password is write-only: when it is left blank, the present one is kept, but only for the same server and
/// user.
/// </summary>
internal sealed class SaveMailSettings(FacultyDevDbContext db, MailSettingsQuery query, IDataProtectionProvider protection, IViewer viewer)
{
    /// <param name="version">The version that the viewer saw; 0 when nothing was stored yet.</param>
    public async Task RunAsync(MailSettingsDetails details, string? password, int version, CancellationToken cancellationToken)
    {
        viewer.RequireInstitutionWide(PlatformPermissions.Mail);
        details = details.Validated();
        if (!string.IsNullOrEmpty(password) && details.User.Length == 0)
            throw new DomainException("platform.mail.missing-user", nameof(details.User));
        var settings = await db.LoadOrAddSingleRowAsync<MailSettings>(version, cancellationToken);
        // Without a new password, the first save keeps the one from the configuration, so that nobody has to enter it again.
        var isFirst = db.Entry(settings).State == EntityState.Added;
        settings.Update(details, Protect(isFirst ? (await query.ResolveServerAsync(details, password, cancellationToken)).Password : password));
        await db.SaveChangesAsync(cancellationToken);
    }

    private string? Protect(string? password) =>
        string.IsNullOrEmpty(password) ? null : MailSettingsQuery.Protector(protection).Protect(password);
}
