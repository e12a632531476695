using FacultyDev.Contracts.Institution;
using FacultyDev.Statistics.Disclosure;

namespace FacultyDev.Responsibilities.Indicators;

/// <summary>
/// Decides which units may show a figure about people. A group smaller than the policy's minimum (five in the standard policy) must
/// neither be shown nor be computable by subtracting units from the unit above. When a group is too small, the next larger siblings are
/// withheld too, until at least two groups with at least the minimum number of people together are hidden. All units below a withheld
/// unit are withheld.
/// </summary>
internal sealed class SmallGroupSuppression
{
    private readonly HashSet<Guid> withheld = [];
    private readonly Dictionary<Guid, int> people = [];
    private readonly UnitTree tree;
    private readonly int minimum;

    /// <param name="own">The number of people behind the figure by unit, not including the units below.</param>
    public SmallGroupSuppression(UnitTree tree, IReadOnlyDictionary<Guid, int> own, DisclosurePolicy policy)
    {
        (this.tree, minimum) = (tree, policy.MinimumCell);
        if (tree.Root is not { } root)
            return;
        // People of units that have since been closed count only for the institution.
        var all = Count(root.Id, own) + own.Where(unit => tree.Find(unit.Key) is null).Sum(unit => unit.Value);
        people[root.Id] = all;
        if (all > 0 && all < minimum)
            withheld.Add(root.Id);
        Protect(root.Id);
    }

    /// <summary>
    /// Returns true when the figure of these units must not be shown. A set of units that is not a complete branch shows no figure as
    /// soon as it contains people.
    /// </summary>
    public bool IsWithheld(UnitSet units)
    {
        if (tree.Root is not { } root)
            return false;
        if (units.IsEverything)
            return withheld.Contains(root.Id);
        var top = units.Ids.FirstOrDefault(id => tree.Find(id) is { } unit && (unit.ParentId is null || !units.Contains(unit.ParentId.Value)));
        var branch = tree.SelfAndBelow(top).ToList();
        var isBranch = branch.Count == units.Ids.Count && branch.All(unit => units.Contains(unit.Id));
        return isBranch ? withheld.Contains(top) : units.Ids.Any(id => people.GetValueOrDefault(id) > 0);
    }

    private int Count(Guid unit, IReadOnlyDictionary<Guid, int> own) =>
        people[unit] = own.GetValueOrDefault(unit) + tree.ChildrenOf(unit).Sum(child => Count(child.Id, own));

    private void Protect(Guid parent)
    {
        var children = tree.ChildrenOf(parent).Select(child => child.Id).Where(child => people[child] > 0).ToList();
        if (withheld.Contains(parent))
            withheld.UnionWith(children);
        else
            withheld.UnionWith(Hidden(children, people[parent] - children.Sum(child => people[child])));
        foreach (var child in children)
            Protect(child);
    }

    /// <param name="rest">The people of the parent who belong to none of the children; subtraction would reveal their number.</param>
    private HashSet<Guid> Hidden(List<Guid> children, int rest)
    {
        var hidden = children.Where(child => people[child] < minimum).ToHashSet();
        var restIsSmall = rest > 0 && rest < minimum;
        var (cells, sum) = (hidden.Count + (restIsSmall ? 1 : 0), hidden.Sum(child => people[child]) + (restIsSmall ? rest : 0));
        if (cells == 0)
            return hidden;
        foreach (var next in children.Where(child => !hidden.Contains(child)).OrderBy(child => people[child]).ThenBy(child => child).ToList())
        {
            if (cells >= 2 && sum >= minimum)
                break;
            hidden.Add(next);
            (cells, sum) = (cells + 1, sum + people[next]);
        }

        return hidden;
    }
}
