using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;

namespace FacultyDev.Institution.Settings;

/// <summary>Saves the settings. A rank or track that members still hold cannot be removed.</summary>
internal sealed class SaveInstitutionSettings(FacultyDevDbContext db, IRankUse use, Clock clock)
{
    public async Task RunAsync(InstitutionSettingsDetails details, int version, CancellationToken cancellationToken)
    {
        var settings = await db.LoadOrAddSingleRowAsync<InstitutionSettings>(version, cancellationToken);
        var (ranks, tracks) = (settings.Ranks, settings.Tracks);
        settings.Update(details);
        RequireUnused(await use.FindHeldRankAsync([.. ranks.Except(settings.Ranks)], cancellationToken), "Ranks");
        RequireUnused(await use.FindHeldTrackAsync([.. tracks.Except(settings.Tracks)], cancellationToken), "Tracks");
        await db.SaveChangesAsync(cancellationToken);
        // Takes effect on this host now; other hosts reload it within a minute.
        clock.SetZone(settings.TimeZone);
    }

    private static void RequireUnused((string Name, int Count)? held, string field)
    {
        if (held is var (name, count))
            throw new DomainException("institution.settings.entry-in-use", field, name, count);
    }
}
