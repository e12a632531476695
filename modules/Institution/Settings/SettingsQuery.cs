using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Zones;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Settings;

/// <summary>The settings in force, read once a request; the defaults until the office has decided.</summary>
internal sealed class SettingsQuery(FacultyDevDbContext db) : IZoneSource
{
    private InstitutionSettings? settings;

    public async Task<InstitutionSettings> GetAsync(CancellationToken cancellation = default) =>
        settings ??= await db.Set<InstitutionSettings>().AsNoTracking().SingleOrDefaultAsync(cancellation) ?? new InstitutionSettings();

    public async Task<string> ZoneIdAsync(CancellationToken cancellation) => (await GetAsync(cancellation)).TimeZone;
}
