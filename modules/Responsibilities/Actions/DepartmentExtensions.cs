using FacultyDev.Contracts.Institution;

namespace FacultyDev.Responsibilities.Actions;

internal static class DepartmentExtensions
{
    /// <summary>The departments and the divisions below them.</summary>
    public static IEnumerable<Guid> ListDepartments(this UnitTree tree) =>
        tree.Indented().Where(place => place.Unit.Kind is UnitKind.Department or UnitKind.Division).Select(place => place.Unit.Id);
}
