using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Reporting;
using FacultyDev.Kernel.Access;

namespace FacultyDev.Reporting.Departments;

/// <param name="Depth">How far below the topmost unit on the list; 0 in a list that was searched.</param>
internal sealed record ReportUnit(UnitSummary Unit, int Depth);

/// <param name="After">Code from which the next page goes on; null on the last.</param>
internal sealed record ReportUnitPage(IReadOnlyList<ReportUnit> Units, string? After);

/// <summary>The units whose report the viewer may read, parents before children, a page at a time.</summary>
internal sealed class ReportUnitListQuery(IUnits units, IViewer viewer)
{
    public const int PageSize = 50;

    public async Task<bool> HasAnyAsync(CancellationToken cancellationToken) => (await AllAsync(cancellationToken)).Count > 0;

    /// <param name="search">Part of a name or a code; null lists the tree.</param>
    /// <param name="after">The code of the last unit seen; an unknown one begins anew.</param>
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
        var reach = viewer.UnitsFor(ReportingPermissions.Departments.View);
        var rows = (await units.GetTreeAsync(cancellationToken)).Indented().Where(row => reach.Contains(row.Unit.Id)).ToList();
        var top = rows.Count == 0 ? 0 : rows.Min(row => row.Depth);
        return [.. rows.Select(row => new ReportUnit(row.Unit, row.Depth - top))];
    }

    private static bool Matches(UnitSummary unit, string typed) =>
        unit.Name.Contains(typed, StringComparison.CurrentCultureIgnoreCase) || unit.Code.Contains(typed, StringComparison.OrdinalIgnoreCase);
}
