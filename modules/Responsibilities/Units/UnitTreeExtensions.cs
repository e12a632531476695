using FacultyDev.Contracts.Institution;

namespace FacultyDev.Responsibilities.Units;

internal static class UnitTreeExtensions
{
    /// <summary>
    /// Returns the unit and all units below it. For the root this is <see cref="UnitSet.Everything"/>, which avoids a list of a thousand
    /// ids.
    /// </summary>
    public static UnitSet UnitWithDescendants(this UnitTree tree, Guid unitId) =>
        tree.Root?.Id == unitId ? UnitSet.Everything : UnitSet.Of(tree.SelfAndBelow(unitId).Select(unit => unit.Id));

    /// <summary>The departments and the divisions below them.</summary>
    public static IEnumerable<Guid> ListDepartments(this UnitTree tree) =>
        tree.Indented().Where(place => place.Unit.Kind is UnitKind.Department or UnitKind.Division).Select(place => place.Unit.Id);
}
