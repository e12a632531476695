using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Needs;

/// <summary>Loads and saves the settings; returns the defaults until they are first saved.</summary>
internal sealed class NeedSettingsStore(FacultyDevDbContext db)
{
    public async Task<NeedSettings> GetAsync(CancellationToken cancellationToken) =>
        await db.Set<NeedSettings>().AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? new NeedSettings();

    public async Task SaveAsync(int days, int version, CancellationToken cancellationToken)
    {
        var settings = await db.LoadOrAddSingleRowAsync<NeedSettings>(version, cancellationToken);
        settings.Update(days);
        await db.SaveChangesAsync(cancellationToken);
    }
}
