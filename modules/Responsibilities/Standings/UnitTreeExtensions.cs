using FacultyDev.Contracts.Institution;

namespace FacultyDev.Responsibilities.Standings;

internal static class UnitTreeExtensions
{
    /// <summary>The unit and all below it; the institution means everything, which needs no list of a thousand ids.</summary>
    public static UnitSet UnitWithDescendants(this UnitTree tree, Guid unitId) =>
        tree.Root?.Id == unitId ? UnitSet.Everything : UnitSet.Of(tree.SelfAndBelow(unitId).Select(unit => unit.Id));
}
