using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Reminders;

/// <summary>Reads and decides when people are reminded. It holds for everybody, so whoever decides it must have the whole institution in their hands.</summary>
internal sealed class DecideReminders(FacultyDevDbContext db, IViewer viewer)
{
    /// <exception cref="NotFoundException">The viewer does not decide this.</exception>
    public async Task<ReminderSettings> FindAsync(CancellationToken cancellation)
    {
        viewer.RequireEverywhere(ResponsibilitiesPermissions.Reminders.Decide);
        return await db.Set<ReminderSettings>().SingleOrDefaultAsync(cancellation) ?? new ReminderSettings();
    }

    /// <inheritdoc cref="FindAsync"/>
    public async Task RunAsync(int version, int dueSoonDays, int blockedDays, int escalateDays, CancellationToken cancellation)
    {
        var settings = await FindAsync(cancellation);
        if (db.Entry(settings).State == EntityState.Detached)
            db.Add(settings);
        else
            db.Expect(settings, version);
        settings.Decide(dueSoonDays, blockedDays, escalateDays);
        await db.SaveChangesAsync(cancellation);
    }
}
