using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Reporting;
using FacultyDev.Kernel.Access;
using FacultyDev.Reporting.Departments;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FacultyDev.Reporting.Pages.Reporting.Departments;

[RequirePermission(ReportingPermissions.Departments.View)]
internal sealed class IndexModel(ReportUnitListQuery units, DepartmentReportQuery reports) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public AcademicYear Year { get; private set; }

    public string YearKey => ReportYears.Key(Year);

    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    /// <summary>False when the viewer may not read the report of any unit, so that there is nothing to search.</summary>
    public bool HasUnits { get; private set; }

    public IReadOnlyList<ReportUnit> Units { get; private set; } = [];

    /// <summary>The path of the first page; null on the first page.</summary>
    public string? FirstPath { get; private set; }

    /// <summary>The path of the next page; null on the last page.</summary>
    public string? NextPath { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? year, string? after, CancellationToken cancellationToken)
    {
        if (ReportYears.Chosen(year, reports.Today) is not { } chosen)
            return NotFound();
        Year = chosen;
        Years = ReportYears.Choices(chosen, reports.Today);
        HasUnits = await units.HasAnyAsync(cancellationToken);
        var page = await units.ListPageAsync(Q, after, cancellationToken);
        Units = page.Units;
        NextPath = page.After is { } last ? Address(last) : null;
        FirstPath = after is null ? null : Address(null);
        return Page();
    }

    private string Address(string? after)
    {
        var query = new QueryBuilder { { "year", YearKey } };
        if (!string.IsNullOrWhiteSpace(Q))
            query.Add("q", Q);
        if (after is not null)
            query.Add("after", after);
        return Request.Path + query.ToQueryString().ToUriComponent();
    }
}
