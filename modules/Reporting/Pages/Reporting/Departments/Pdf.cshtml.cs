using FacultyDev.Contracts.Reporting;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Localization;
using FacultyDev.Reporting.Departments;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Reporting.Pages.Reporting.Departments;

/// <summary>Downloads the report as a PDF. If it cannot be printed, shows a page with the reason and a link to the report's page.</summary>
[RequirePermission(ReportingPermissions.Departments.View)]
internal sealed class PdfModel(DepartmentReportQuery reports, DepartmentReports documents, ModuleTexts texts) : PageModel
{
    public string Why { get; private set; } = "";

    public string ReportPath { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string code, string? year, CancellationToken cancellationToken)
    {
        if (ReportYears.Chosen(year, reports.Today) is not { } chosen || await reports.FindAsync(code, chosen, cancellationToken) is not { } report)
            return NotFound();
        try
        {
            return File(await documents.PrintAsync(report, cancellationToken), "application/pdf", report.FileName);
        }
        catch (DomainException refusal)
        {
            Why = texts.Get(refusal);
            ReportPath = $"/reporting/departments/{report.Unit.Code}?year={ReportYears.Key(chosen)}";
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Page();
        }
    }
}
