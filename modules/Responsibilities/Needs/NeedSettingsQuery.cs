using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Needs;

/// <summary>The settings in force; the defaults until the office has decided. And deciding them.</summary>
internal sealed class NeedSettingsQuery(FacultyDevDbContext db)
{
    public async Task<NeedSettings> GetAsync(CancellationToken cancellation) =>
        await db.Set<NeedSettings>().AsNoTracking().SingleOrDefaultAsync(cancellation) ?? new NeedSettings();

    public async Task DecideAsync(int days, int version, CancellationToken cancellation)
    {
        var settings = await db.Set<NeedSettings>().SingleOrDefaultAsync(cancellation);
        if (settings is null)
            db.Add(settings = new NeedSettings());
        else
            db.Expect(settings, version);
        settings.Decide(days);
        await db.SaveChangesAsync(cancellation);
    }
}
