using System.Linq.Expressions;
using FacultyDev.Institution.Settings;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.People;

internal sealed class RankUseQuery(FacultyDevDbContext db) : IRankUse
{
    public Task<(string Name, int Count)?> FindHeldRankAsync(IReadOnlyCollection<string> ranks, CancellationToken cancellationToken) =>
        FindHeldAsync(ranks, member => member.Rank, cancellationToken);

    public Task<(string Name, int Count)?> FindHeldTrackAsync(IReadOnlyCollection<string> tracks, CancellationToken cancellationToken) =>
        FindHeldAsync(tracks, member => member.Track, cancellationToken);

    private async Task<(string Name, int Count)?> FindHeldAsync(
        IReadOnlyCollection<string> wanted, Expression<Func<FacultyMember, string>> held, CancellationToken cancellationToken)
    {
        if (wanted.Count == 0)
            return null;
        var names = wanted.ToArray();
        var inUse = await db.Set<FacultyMember>().Select(held).Where(name => names.Contains(name))
            .GroupBy(name => name).Select(name => new { Name = name.Key, Count = name.Count() })
            .OrderBy(name => name.Name).FirstOrDefaultAsync(cancellationToken);
        return inUse is null ? null : (inUse.Name, inUse.Count);
    }
}
