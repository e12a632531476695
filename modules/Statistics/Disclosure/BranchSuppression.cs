namespace FacultyDev.Statistics.Disclosure;

/// <summary>
/// Decides which nodes of a tree may show a figure about the people of their branch. A group smaller than the policy's minimum (five in
/// the standard policy) must neither be shown nor be computable by subtracting nodes from the node above. When a group is too small, the
/// next larger siblings are withheld too, until at least two groups with at least the minimum number of people together are hidden. All
/// nodes below a withheld node are withheld.
/// </summary>
public sealed class BranchSuppression
{
    private readonly HashSet<Guid> withheld = [];
    private readonly Dictionary<Guid, int> people = [];
    private readonly ILookup<Guid?, Guid> children;
    private readonly int minimum;

    /// <param name="parents">The parent of each node; null for the only root. Without a root nothing is withheld.</param>
    /// <param name="own">The number of people behind the figure by node, not including the nodes below. People of nodes that are not in
    /// the tree count for the root only.</param>
    /// <param name="policy">Gives the minimum number of people.</param>
    public BranchSuppression(IReadOnlyDictionary<Guid, Guid?> parents, IReadOnlyDictionary<Guid, int> own, DisclosurePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(parents);
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(policy);
        minimum = policy.MinimumCell;
        children = parents.ToLookup(node => node.Value, node => node.Key);
        if (!children[null].Any())
            return;
        var root = children[null].Single();
        var all = Count(root, own) + own.Where(node => !parents.ContainsKey(node.Key)).Sum(node => node.Value);
        people[root] = all;
        if (all > 0 && all < minimum)
            withheld.Add(root);
        Protect(root);
    }

    /// <summary>Whether the figure of the node and all nodes below it must not be shown.</summary>
    public bool IsWithheld(Guid node) => withheld.Contains(node);

    /// <summary>The number of people behind the figure of the node and all nodes below it; 0 for an unknown node.</summary>
    public int PeopleIn(Guid node) => people.GetValueOrDefault(node);

    private int Count(Guid node, IReadOnlyDictionary<Guid, int> own) =>
        people[node] = own.GetValueOrDefault(node) + children[node].Sum(child => Count(child, own));

    private void Protect(Guid parent)
    {
        var groups = children[parent].Where(child => people[child] > 0).ToList();
        if (withheld.Contains(parent))
            withheld.UnionWith(groups);
        else
            withheld.UnionWith(Hidden(groups, people[parent] - groups.Sum(child => people[child])));
        foreach (var group in groups)
            Protect(group);
    }

    /// <param name="groups">The children of one node that have people.</param>
    /// <param name="rest">The people of the parent who belong to none of the children; subtraction would reveal their number.</param>
    private HashSet<Guid> Hidden(List<Guid> groups, int rest)
    {
        var hidden = groups.Where(group => people[group] < minimum).ToHashSet();
        var restIsSmall = rest > 0 && rest < minimum;
        var (cells, sum) = (hidden.Count + (restIsSmall ? 1 : 0), hidden.Sum(group => people[group]) + (restIsSmall ? rest : 0));
        if (cells == 0)
            return hidden;
        foreach (var next in groups.Where(group => !hidden.Contains(group)).OrderBy(group => people[group]).ThenBy(group => group).ToList())
        {
            if (cells >= 2 && sum >= minimum)
                break;
            hidden.Add(next);
            (cells, sum) = (cells + 1, sum + people[next]);
        }

        return hidden;
    }
}
