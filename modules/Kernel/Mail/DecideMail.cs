using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Kernel.Mail;

/// <summary>
/// Saves how mail leaves the house. A password is taken in and never given out: left blank, the one in force stays, but only for the
/// server and user it was given for.
/// </summary>
internal sealed class DecideMail(FacultyDevDbContext db, MailSettingsQuery query, IDataProtectionProvider protection, IViewer viewer)
{
    /// <param name="version">What one saw; null when nothing was stored yet.</param>
    public async Task RunAsync(MailChoice choice, string? password, int? version, CancellationToken cancellation)
    {
        viewer.RequireEverywhere(KernelPermissions.Mail);
        choice = choice.Checked();
        if (!string.IsNullOrEmpty(password) && choice.User.Length == 0)
            throw new DomainException("kernel.mail-user", nameof(choice.User));
        var settings = await db.Set<MailSettings>().SingleOrDefaultAsync(cancellation);
        if (settings is null)
        {
            // The first save takes the password over from the configuration, so that nobody has to look for it.
            settings = new MailSettings();
            settings.Decide(choice, Protect((await query.RouteOfAsync(choice, password, cancellation)).Password));
            db.Add(settings);
        }
        else
        {
            // Who saw none while there is one has not seen this one.
            db.Expect(settings, version ?? -1);
            settings.Decide(choice, Protect(password));
        }

        await SaveAsync(settings, cancellation);
    }

    private string? Protect(string? password) =>
        string.IsNullOrEmpty(password) ? null : MailSettingsQuery.Protector(protection).Protect(password);

    private async Task SaveAsync(MailSettings settings, CancellationToken cancellation)
    {
        var isFirst = db.Entry(settings).State == EntityState.Added;
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException taken) when (isFirst && taken is not DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            if (!await db.Set<MailSettings>().AnyAsync(cancellation))
                throw;
            throw new DbUpdateConcurrencyException("Somebody else saved the first mail settings meanwhile.", taken);
        }
    }
}
