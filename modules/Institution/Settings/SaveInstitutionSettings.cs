using FacultyDev.Institution.People;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Settings;

/// <summary>Saves the settings. A rank or track that members still hold cannot be removed.</summary>
internal sealed class SaveInstitutionSettings(FacultyDevDbContext db, InstitutionTimeZone zone)
{
    public async Task RunAsync(InstitutionSettingsDetails details, int version, CancellationToken cancellationToken)
    {
        var settings = await db.Set<InstitutionSettings>().SingleOrDefaultAsync(cancellationToken);
        if (settings is null)
            db.Add(settings = new InstitutionSettings());
        else
            db.ExpectVersion(settings, version);
        var (ranks, tracks) = (settings.Ranks, settings.Tracks);
        settings.Update(details);
        await RequireUnusedAsync(ranks.Except(settings.Ranks), "Ranks", member => member.Rank, cancellationToken);
        await RequireUnusedAsync(tracks.Except(settings.Tracks), "Tracks", member => member.Track, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        // Takes effect on this host now; other hosts reload it within a minute.
        zone.Set(settings.TimeZone);
    }

    private async Task RequireUnusedAsync(
        IEnumerable<string> removed, string field, System.Linq.Expressions.Expression<Func<FacultyMember, string>> held, CancellationToken cancellationToken)
    {
        var names = removed.ToArray();
        if (names.Length == 0)
            return;
        var inUse = await db.Set<FacultyMember>().Select(held).Where(name => names.Contains(name))
            .GroupBy(name => name).Select(name => new { Name = name.Key, Count = name.Count() })
            .OrderBy(name => name.Name).FirstOrDefaultAsync(cancellationToken);
        if (inUse is not null)
            throw new DomainException("institution.settings.entry-in-use", field, inUse.Name, inUse.Count);
    }
}
