using FacultyDev.Contracts.Institution;
using FacultyDev.Statistics.Disclosure;

namespace FacultyDev.Responsibilities.Indicators;

/// <summary>Decides which sets of units may show a figure about people.</summary>
internal sealed class UnitSuppression(UnitTree tree, IReadOnlyDictionary<Guid, int> people)
{
    private readonly BranchSuppression branches = new(
        tree.Indented().ToDictionary(place => place.Unit.Id, place => place.Unit.ParentId), people, DisclosurePolicy.Standard);

    /// <summary>
    /// Returns true when the figure of these units must not be shown. A set of units that is not a complete branch shows no figure as
    /// soon as it contains people.
    /// </summary>
    public bool IsWithheld(UnitSet units)
    {
        if (tree.Root is not { } root)
            return false;
        if (units.IsEverything)
            return branches.IsWithheld(root.Id);
        var top = units.Ids.FirstOrDefault(id => tree.Find(id) is { } unit && (unit.ParentId is null || !units.Contains(unit.ParentId.Value)));
        var branch = tree.SelfAndBelow(top).ToList();
        return branch.Count == units.Ids.Count && branch.All(unit => units.Contains(unit.Id))
            ? branches.IsWithheld(top)
            : units.Ids.Any(id => branches.PeopleIn(id) > 0);
    }
}
