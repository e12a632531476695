using System.Globalization;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Reporting;
using FacultyDev.Reporting.Pdf;
using FacultyDev.Reporting.Rendering;

namespace FacultyDev.Reporting.Departments;

/// <summary>Renders the report with the partial view that the page uses, and prints it to PDF.</summary>
internal sealed class DepartmentReports(DepartmentReportQuery query, RazorViewRenderer razor, PdfPrinter printer) : IDepartmentReports
{
    private const string Document = "/Pages/Reporting/Departments/_ReportDocument.cshtml";

    public async Task<PrintedReport?> PrintAsync(string unitCode, AcademicYear year, CancellationToken cancellationToken = default) =>
        await query.FindAsync(unitCode, year, cancellationToken) is { } report
            ? new PrintedReport(report.FileName, await PrintAsync(report, cancellationToken))
            : null;

    public async Task<byte[]> PrintAsync(DepartmentReport report, CancellationToken cancellationToken = default)
    {
        var html = await razor.RenderAsync(Document, report, CultureInfo.CurrentUICulture);
        return PdfMetadata.Write(await printer.PrintAsync(html, cancellationToken), author: report.Institution);
    }
}
