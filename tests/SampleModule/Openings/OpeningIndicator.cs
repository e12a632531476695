using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Openings.Openings;

/// <summary>PEE-FUN-1: the number of openings that were shared in the year.</summary>
internal sealed class OpeningIndicator(FacultyDevDbContext db, Clock clock) : IIndicatorProvider
{
    public IReadOnlyCollection<string> Codes => ["PEE-FUN-1"];

    public async Task<IReadOnlyList<IReadOnlyDictionary<string, IndicatorValue>>> ComputeAsync(
        IReadOnlyList<UnitSet> scopes, AcademicYear year, DateOnly asOf, CancellationToken cancellationToken)
    {
        var counted = await db.Set<Opening>().InUnits(UnitSet.UnionOf(scopes), opening => opening.UnitId)
            .Where(opening => opening.SharedOn >= year.Start && opening.SharedOn <= asOf)
            .GroupBy(opening => opening.UnitId)
            .Select(group => new { UnitId = group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        var byUnit = counted.ToLookup(group => group.UnitId, group => group.Count);
        var now = clock.UtcNow;
        return [.. scopes.Select(scope => byUnit.Within(scope).Sum() is > 0 and var count
            ? new Dictionary<string, IndicatorValue> { [Codes.Single()] = new(IndicatorUnit.Count, count, null, null, now, "/openings?in=year") }
            : [])];
    }
}
