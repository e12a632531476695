using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Units;

/// <summary>How many people are in each unit and below it; those who left do not count.</summary>
internal sealed class UnitCounts(FacultyDevDbContext db, IUnits units)
{
    public async Task<IReadOnlyDictionary<Guid, int>> WithAllBelowAsync(CancellationToken cancellation)
    {
        var own = await db.Set<FacultyMember>().AsNoTracking().Where(member => member.Status != MemberStatus.Left)
            .GroupBy(member => member.UnitId).Select(unit => new { Id = unit.Key, Count = unit.Count() })
            .ToDictionaryAsync(unit => unit.Id, unit => unit.Count, cancellation);
        var total = new Dictionary<Guid, int>();
        // Children come after their parents, so from the end each is complete before it is added to the one above.
        foreach (var (unit, _) in (await units.TreeAsync(cancellation)).Indented().Reverse())
        {
            var count = total.GetValueOrDefault(unit.Id) + own.GetValueOrDefault(unit.Id);
            total[unit.Id] = count;
            if (unit.ParentId is { } parent)
                total[parent] = total.GetValueOrDefault(parent) + count;
        }

        return total;
    }
}
