using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Appointments;

/// <summary>
/// Counts the people in each unit including the units below, by home unit or joint appointment. A person counts once in a unit;
/// people who have left do not count.
/// </summary>
internal sealed class UnitHeadcountQuery(FacultyDevDbContext db, IUnits units, UnitMembership membership)
{
    public async Task<IReadOnlyDictionary<Guid, int>> CountWithDescendantsAsync(CancellationToken cancellationToken)
    {
        var own = await db.Set<FacultyMember>().AsNoTracking().Where(member => member.Status != MemberStatus.Left)
            .GroupBy(member => member.UnitId).Select(unit => new { Id = unit.Key, Count = unit.Count() })
            .ToDictionaryAsync(unit => unit.Id, unit => unit.Count, cancellationToken);
        var tree = await units.GetTreeAsync(cancellationToken);
        var total = new Dictionary<Guid, int>();
        // Parents precede their children in the list, so in reverse order a unit's total is complete before it is added to the
        // parent's.
        foreach (var (unit, _) in tree.Indented().Reverse())
        {
            var count = total.GetValueOrDefault(unit.Id) + own.GetValueOrDefault(unit.Id);
            total[unit.Id] = count;
            if (unit.ParentId is { } parent)
                total[parent] = total.GetValueOrDefault(parent) + count;
        }

        await AddJointAsync(tree, total, cancellationToken);
        return total;
    }

    /// <summary>Adds people with joint appointments to units in which they are not counted yet.</summary>
    private async Task AddJointAsync(UnitTree tree, Dictionary<Guid, int> total, CancellationToken cancellationToken)
    {
        var jointly = await (
            from held in membership.HeldToday()
            join member in db.Set<FacultyMember>() on held.MemberId equals member.Id
            where member.Status != MemberStatus.Left
            select new { member.Id, Home = member.UnitId, Unit = held.UnitId }).ToListAsync(cancellationToken);
        foreach (var person in jointly.GroupBy(each => (each.Id, each.Home)))
        {
            var counted = tree.PathTo(person.Key.Home).Select(unit => unit.Id).ToHashSet();
            foreach (var unit in person.SelectMany(each => tree.PathTo(each.Unit)).Where(unit => counted.Add(unit.Id)))
                total[unit.Id] = total.GetValueOrDefault(unit.Id) + 1;
        }
    }
}
