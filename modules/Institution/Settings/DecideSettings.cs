using FacultyDev.Institution.People;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Zones;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Settings;

/// <summary>Changes the ranks, the tracks, the rule and the time zone. A rank or track that members still hold cannot go.</summary>
internal sealed class DecideSettings(FacultyDevDbContext db, InstitutionZone zone)
{
    public async Task RunAsync(SettingsChoice choice, int version, CancellationToken cancellation)
    {
        var settings = await db.Set<InstitutionSettings>().SingleOrDefaultAsync(cancellation);
        if (settings is null)
            db.Add(settings = new InstitutionSettings());
        else
            db.Expect(settings, version);
        var (ranks, tracks) = (settings.Ranks, settings.Tracks);
        settings.Decide(choice);
        await RefuseToLoseAsync(ranks.Except(settings.Ranks), "Ranks", member => member.Rank, cancellation);
        await RefuseToLoseAsync(tracks.Except(settings.Tracks), "Tracks", member => member.Track, cancellation);
        await db.SaveChangesAsync(cancellation);
        // At once here; other hosts follow within a minute.
        zone.Become(settings.TimeZone);
    }

    private async Task RefuseToLoseAsync(
        IEnumerable<string> gone, string field, System.Linq.Expressions.Expression<Func<FacultyMember, string>> held, CancellationToken cancellation)
    {
        var names = gone.ToArray();
        if (names.Length == 0)
            return;
        var inUse = await db.Set<FacultyMember>().Select(held).Where(name => names.Contains(name))
            .GroupBy(name => name).Select(name => new { Name = name.Key, Count = name.Count() })
            .OrderBy(name => name.Name).FirstOrDefaultAsync(cancellation);
        if (inUse is not null)
            throw new DomainException("institution.list-entry-in-use", field, inUse.Name, inUse.Count);
    }
}
