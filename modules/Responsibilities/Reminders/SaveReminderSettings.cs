using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Reminders;

/// <summary>Loads and saves the reminder settings. They apply to all units, so this requires the permission institution-wide.</summary>
internal sealed class SaveReminderSettings(FacultyDevDbContext db, IViewer viewer)
{
    /// <exception cref="NotFoundException">The viewer does not have the permission institution-wide.</exception>
    public async Task<ReminderSettings> FindAsync(CancellationToken cancellationToken)
    {
        viewer.RequireInstitutionWide(ResponsibilitiesPermissions.Reminders.Manage);
        return await db.Set<ReminderSettings>().AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? new ReminderSettings();
    }

    /// <inheritdoc cref="FindAsync"/>
    public async Task RunAsync(int version, int dueSoonDays, int blockedDays, int escalateDays, CancellationToken cancellationToken)
    {
        viewer.RequireInstitutionWide(ResponsibilitiesPermissions.Reminders.Manage);
        var settings = await db.LoadOrAddSingleRowAsync<ReminderSettings>(version, cancellationToken);
        settings.Update(dueSoonDays, blockedDays, escalateDays);
        await db.SaveChangesAsync(cancellationToken);
    }
}
