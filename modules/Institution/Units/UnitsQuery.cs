using AutoMapper;
using AutoMapper.QueryableExtensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Units;

/// <summary>Loads the tree of open units once per request.</summary>
internal sealed class UnitsQuery(FacultyDevDbContext db, IMapper mapper) : IUnits
{
    private UnitTree? tree;

    public async Task<UnitTree> GetTreeAsync(CancellationToken cancellationToken = default) =>
        tree ??= new UnitTree(await db.Set<OrgUnit>().AsNoTracking()
            .Where(unit => unit.ClosedOn == null)
            .ProjectTo<UnitSummary>(mapper.ConfigurationProvider)
            .ToListAsync(cancellationToken));

    /// <summary>Must be called after the tree was changed in this request.</summary>
    public void ClearCache() => tree = null;
}
