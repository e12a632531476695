using FacultyDev.Contracts.Institution;

namespace FacultyDev.Responsibilities.Standings;

internal static class UnitTreeExtensions
{
    /// <summary>
    /// Returns the unit and all units below it. For the root this is <see cref="UnitSet.Everything"/>, which avoids a list of a thousand
    /// ids.
    /// </summary>
    public static UnitSet UnitWithDescendants(this UnitTree tree, Guid unitId) =>
        tree.Root?.Id == unitId ? UnitSet.Everything : UnitSet.Of(tree.SelfAndBelow(unitId).Select(unit => unit.Id));
}
