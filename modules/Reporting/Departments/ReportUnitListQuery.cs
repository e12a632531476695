using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Reporting;
using FacultyDev.Kernel.Access;

namespace FacultyDev.Reporting.Departments;

/// <param name="Depth">The number of levels below the topmost listed unit; 0 in search results.</param>
internal sealed record ReportUnit(UnitSummary Unit, int Depth);

/// <param name="After">The code to pass for the next page; null on the last page.</param>
internal sealed record ReportUnitPage(IReadOnlyList<ReportUnit> Units, string? After);

/// <summary>Lists the units whose report the viewer may read, parents before children, one page at a time.</summary>
internal sealed class ReportUnitListQuery(IUnits units, IViewer viewer)
{
    public const int PageSize = 50;

    public async Task<bool> HasAnyAsync(CancellationToken cancellationToken) => (await AllAsync(cancellationToken)).Count > 0;

    /// <param name="search">A part of a name or code; null lists the tree.</param>
    /// <param name="after">The code of the last unit of the previous page; an unknown code starts at the beginning.</param>
    public async Task<ReportUnitPage> ListPageAsync(string? search, string? after, CancellationToken cancellationToken)
    {
        var all = await AllAsync(cancellationToken);
        var found = string.IsNullOrWhiteSpace(search) ? all : all.Where(row => Matches(row.Unit, search.Trim())).Select(row => row with { Depth = 0 }).ToList();
        var start = after is null ? 0 : found.FindIndex(row => string.Equals(row.Unit.Code, after, StringComparison.OrdinalIgnoreCase)) + 1;
        var page = found.Skip(start).Take(PageSize).ToList();
        return new ReportUnitPage(page, start + page.Count < found.Count ? page[^1].Unit.Code : null);
    }

    private async Task<List<ReportUnit>> AllAsync(CancellationToken cancellationToken)
    {
        var visibleUnits = viewer.UnitsFor(ReportingPermissions.Departments.View);
        var rows = (await units.GetTreeAsync(cancellationToken)).Indented().Where(row => visibleUnits.Contains(row.Unit.Id)).ToList();
        var top = rows.Count == 0 ? 0 : rows.Min(row => row.Depth);
        return [.. rows.Select(row => new ReportUnit(row.Unit, row.Depth - top))];
    }

    private static bool Matches(UnitSummary unit, string typed) =>
        unit.Name.Contains(typed, StringComparison.CurrentCultureIgnoreCase) || unit.Code.Contains(typed, StringComparison.OrdinalIgnoreCase);
}
