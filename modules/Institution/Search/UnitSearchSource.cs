using System.Globalization;
using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Ui;

namespace FacultyDev.Institution.Search;

internal sealed class UnitSearchSource(IUnits units, IViewer viewer) : ISearchSource
{
    public async Task<IReadOnlyList<SearchHit>> SearchAsync(string typed, int take, CancellationToken cancellationToken)
    {
        var within = viewer.UnitsFor(InstitutionPermissions.Units.View);
        if (within.IsNothing)
            return [];
        var tree = await units.GetTreeAsync(cancellationToken);
        return [.. tree.Indented().Select(entry => entry.Unit)
            .Where(unit => within.Contains(unit.Id) && Matches(unit, typed))
            .Take(take)
            .Select(unit => new SearchHit(
                "institution.unit", unit.Name, unit.ParentId is { } parent ? tree.Find(parent)?.Name : null, $"/institution/units/{unit.Code}"))];
    }

    /// <summary>Ignores case, and accents in the name.</summary>
    private static bool Matches(UnitSummary unit, string typed) =>
        unit.Code.StartsWith(typed, StringComparison.OrdinalIgnoreCase)
        || CultureInfo.CurrentCulture.CompareInfo.IndexOf(unit.Name, typed, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
