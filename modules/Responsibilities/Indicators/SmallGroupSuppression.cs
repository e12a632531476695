using FacultyDev.Contracts.Institution;
using FacultyDev.Statistics.Disclosure;

namespace FacultyDev.Responsibilities.Indicators;

/// <summary>
/// Which units may show a figure about people, so that no group of one to four can be read off it, nor worked out by subtracting
/// units from the one above. Where a group is too small, the next small ones are withheld with it until at least two are, and at least
/// five people stand behind them together; below a unit that is withheld nothing shows.
/// </summary>
internal sealed class SmallGroupSuppression
{
    private readonly HashSet<Guid> withheld = [];
    private readonly Dictionary<Guid, int> people = [];
    private readonly UnitTree tree;
    private readonly int least;

    /// <param name="own">How many people stand behind the figure, by the unit they belong to itself.</param>
    public SmallGroupSuppression(UnitTree tree, IReadOnlyDictionary<Guid, int> own, DisclosurePolicy policy)
    {
        (this.tree, least) = (tree, policy.MinimumCell);
        if (tree.Root is not { } root)
            return;
        // Those of units that were closed since count for the institution only.
        var all = Count(root.Id, own) + own.Where(unit => tree.Find(unit.Key) is null).Sum(unit => unit.Value);
        people[root.Id] = all;
        if (all > 0 && all < least)
            withheld.Add(root.Id);
        Protect(root.Id);
    }

    /// <summary>True where the figure of these units must not be shown. Of units that are no whole branch nothing is shown.</summary>
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

    /// <param name="rest">People of the parent who are in none of the children; nobody shows them, but subtraction would.</param>
    private HashSet<Guid> Hidden(List<Guid> children, int rest)
    {
        var hidden = children.Where(child => people[child] < least).ToHashSet();
        var restIsSmall = rest > 0 && rest < least;
        var (cells, sum) = (hidden.Count + (restIsSmall ? 1 : 0), hidden.Sum(child => people[child]) + (restIsSmall ? rest : 0));
        if (cells == 0)
            return hidden;
        foreach (var next in children.Where(child => !hidden.Contains(child)).OrderBy(child => people[child]).ThenBy(child => child).ToList())
        {
            if (cells >= 2 && sum >= least)
                break;
            hidden.Add(next);
            (cells, sum) = (cells + 1, sum + people[next]);
        }

        return hidden;
    }
}
