using FacultyDev.Contracts.Institution;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FacultyDev.Institution.Units;

internal static class UnitChoices
{
    /// <summary>Filter choices for the given units, with children indented below their parents.</summary>
    public static IReadOnlyList<SelectListItem> ToChoices(this UnitTree tree, UnitSet units) =>
    [
        .. tree.Indented().Where(entry => units.Contains(entry.Unit.Id))
            .Select(entry => new SelectListItem(new string('\u2003', entry.Depth) + entry.Unit.Name, entry.Unit.Code)),
    ];
}
