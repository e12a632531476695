using AutoMapper;
using AutoMapper.QueryableExtensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Units;

/// <summary>Loads the tree of open units once per request, from memory if nothing has changed since it was read.</summary>
internal sealed class UnitsQuery(FacultyDevDbContext db, UnitTreeCache cache, IMapper mapper) : IUnits
{
    private UnitTree? tree;

    public async Task<UnitTree> GetTreeAsync(CancellationToken cancellationToken = default) => tree ??= await LoadAsync(cancellationToken);

    /// <summary>Must be called after the tree was changed in this request.</summary>
    public void ClearCache() => tree = null;

    private async Task<UnitTree> LoadAsync(CancellationToken cancellationToken)
    {
        // What a transaction reads may never be committed, so it is not for others.
        if (db.Database.CurrentTransaction is not null)
            return await ReadAsync(cancellationToken);
        if (await ReadStampAsync(cancellationToken) is not { } stamp)
            return new UnitTree([]);
        if (cache.Find(stamp) is { } kept)
            return kept;
        var read = await ReadAsync(cancellationToken);
        cache.Keep(stamp, read);
        return read;
    }

    /// <summary>Returns what changes with each change of the tree; null before setup.</summary>
    public Task<UnitTreeStamp?> ReadStampAsync(CancellationToken cancellationToken) => db.Set<OrgUnit>().AsNoTracking()
        .OrderByDescending(unit => unit.Id)
        .Select(unit => new UnitTreeStamp(unit.Id, db.Set<OrgUnit>().Count(), db.Set<OrgUnit>().Sum(other => other.Version)))
        .FirstOrDefaultAsync(cancellationToken);

    private async Task<UnitTree> ReadAsync(CancellationToken cancellationToken) => new(await db.Set<OrgUnit>().AsNoTracking()
        .Where(unit => unit.ClosedOn == null)
        .ProjectTo<UnitSummary>(mapper.ConfigurationProvider)
        .ToListAsync(cancellationToken));
}
