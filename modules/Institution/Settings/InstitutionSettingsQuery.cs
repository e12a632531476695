using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Settings;

/// <summary>Loads the settings once per request; returns the defaults if none are saved.</summary>
internal sealed class InstitutionSettingsQuery(FacultyDevDbContext db) : ITimeZoneSource
{
    private InstitutionSettings? settings;

    public async Task<InstitutionSettings> GetAsync(CancellationToken cancellationToken = default) =>
        settings ??= await db.Set<InstitutionSettings>().AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? new InstitutionSettings();

    public async Task<string> GetTimeZoneIdAsync(CancellationToken cancellationToken) => (await GetAsync(cancellationToken)).TimeZone;
}
