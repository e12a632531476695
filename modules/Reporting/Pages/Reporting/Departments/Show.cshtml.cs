using FacultyDev.Contracts.Reporting;
using FacultyDev.Kernel.Access;
using FacultyDev.Reporting.Departments;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FacultyDev.Reporting.Pages.Reporting.Departments;

[RequirePermission(ReportingPermissions.Departments.View)]
internal sealed class ShowModel(DepartmentReportQuery reports) : PageModel
{
    public DepartmentReport Report { get; private set; } = null!;

    public string YearKey => ReportYears.Key(Report.Year);

    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, string? year, CancellationToken cancellationToken)
    {
        if (ReportYears.Chosen(year, reports.Today) is not { } chosen || await reports.FindAsync(code, chosen, cancellationToken) is not { } report)
            return NotFound();
        Report = report;
        Years = ReportYears.Choices(chosen, reports.Today);
        return Page();
    }
}
