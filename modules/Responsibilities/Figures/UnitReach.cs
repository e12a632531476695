using FacultyDev.Contracts.Institution;

namespace FacultyDev.Responsibilities.Figures;

internal static class UnitReach
{
    /// <summary>The unit and all below it; the institution means everything, which needs no list of a thousand ids.</summary>
    public static UnitSet Reach(this UnitTree tree, Guid unitId) =>
        tree.Root?.Id == unitId ? UnitSet.Everything : UnitSet.Of(tree.SelfAndBelow(unitId).Select(unit => unit.Id));
}
