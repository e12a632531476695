using System.Globalization;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Reporting;
using FacultyDev.Reporting.Pdf;
using FacultyDev.Reporting.Rendering;

namespace FacultyDev.Reporting.Departments;

/// <summary>Asks for the facts, renders the same partial that the page shows, prints it.</summary>
internal sealed class DepartmentReports(DepartmentReportQuery query, RazorToHtml razor, PdfPrinter printer) : IDepartmentReports
{
    private const string Document = "/Pages/Reporting/Departments/_ReportDocument.cshtml";

    public async Task<PrintedReport?> PrintAsync(string unitCode, AcademicYear year, CancellationToken cancellation = default) =>
        await query.FindAsync(unitCode, year, cancellation) is { } report
            ? new PrintedReport(report.FileName, await PrintAsync(report, cancellation))
            : null;

    public async Task<byte[]> PrintAsync(DepartmentReport report, CancellationToken cancellation = default) =>
        await printer.PrintAsync(await razor.RenderAsync(Document, report, CultureInfo.CurrentUICulture), cancellation);
}
