using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Units;

/// <summary>The tree of units that exist today, read once a request.</summary>
internal sealed class UnitsQuery(FacultyDevDbContext db) : IUnits
{
    private UnitTree? tree;

    public async Task<UnitTree> TreeAsync(CancellationToken cancellation = default) =>
        tree ??= new UnitTree(await db.Set<OrgUnit>().AsNoTracking()
            .Where(unit => unit.ClosedOn == null)
            .Select(unit => new UnitSummary(unit.Id, unit.Code, unit.Name, unit.Kind, unit.ParentId))
            .ToListAsync(cancellation));

    /// <summary>After the tree was changed in this request.</summary>
    public void Forget() => tree = null;
}
