using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using FacultyDev.Responsibilities.Figures;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Matrix;

/// <summary>The unit (with all units below it) and the academic year that a matrix, page or list shows.</summary>
internal sealed record ResponsibilityMatrixScope(UnitTree Tree, UnitSummary Unit, AcademicYear Year)
{
    public bool IsInstitution => Unit.ParentId is null;

    public UnitSet Units => Tree.Reach(Unit.Id);

    /// <summary>The query string of a link to the same unit and year.</summary>
    public string Query => $"{(IsInstitution ? "" : $"unit={Unit.Code}&")}year={Year.StartYear}";

    public string PathOf(string code) => $"/responsibilities/{code}?{Query}";
}

/// <summary>Resolves the unit and year of a request, as far as the viewer may see them.</summary>
internal sealed class ResponsibilityMatrixAccess(IUnits units, IViewer viewer, Clock clock)
{
    public AcademicYear ThisYear => AcademicYear.Of(clock.Today);

    /// <param name="unitCode">Empty for the institution, whose matrix every signed-in user may see.</param>
    /// <param name="year">Empty for the current academic year.</param>
    /// <returns>Null until the institution has been set up.</returns>
    /// <exception cref="NotFoundException">The unit or year does not exist, or the viewer may not see the unit.</exception>
    public async Task<ResponsibilityMatrixScope?> FindAsync(string? unitCode, string? year, CancellationToken cancellationToken)
    {
        var tree = await units.GetTreeAsync(cancellationToken);
        if (tree.Root is not { } root)
            return null;
        var unit = string.IsNullOrEmpty(unitCode) ? root : tree.FindByCode(unitCode);
        if (unit is null || !MayOpen(unit))
            throw new NotFoundException();
        if (string.IsNullOrEmpty(year))
            return new ResponsibilityMatrixScope(tree, unit, ThisYear);
        return AcademicYear.TryParse(year, out var requestedYear) ? new ResponsibilityMatrixScope(tree, unit, requestedYear.Value) : throw new NotFoundException();
    }

    /// <summary>
    /// Lists the units that can be opened from a unit: its ancestors and its children, or its siblings if it has no children.
    /// </summary>
    public IEnumerable<(UnitSummary Unit, int Depth)> ListNearbyUnits(ResponsibilityMatrixScope scope)
    {
        var path = scope.Tree.PathTo(scope.Unit.Id);
        var above = scope.Tree.ChildrenOf(scope.Unit.Id).Any() ? path : path.SkipLast(1).ToList();
        var below = scope.Tree.ChildrenOf(above.Count > 0 ? above[^1].Id : scope.Unit.Id);
        return above.Select((unit, depth) => (unit, depth)).Concat(below.Select(unit => (unit, above.Count))).Where(place => MayOpen(place.Item1));
    }

    /// <summary>Returns the same units as options of a filter, indented by depth.</summary>
    public IReadOnlyList<SelectListItem> UnitChoices(ResponsibilityMatrixScope scope, IStringLocalizer<ResponsibilitiesText> text) =>
        [.. ListNearbyUnits(scope).Select(place => new SelectListItem(
            place.Unit.ParentId is null ? text["Table.AllUnits"] : new string('\u2003', Math.Max(0, place.Depth - 1)) + place.Unit.Name,
            place.Unit.Code))];

    private bool MayOpen(UnitSummary unit) =>
        unit.ParentId is null || viewer.UnitsFor(ResponsibilitiesPermissions.Actions.Oversee).Contains(unit.Id);
}
