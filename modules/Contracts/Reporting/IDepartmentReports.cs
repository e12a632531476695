using FacultyDev.Contracts.Institution;

namespace FacultyDev.Contracts.Reporting;

/// <summary>Prints the report of a unit: institution, school, department or division.</summary>
public interface IDepartmentReports
{
    /// <summary>
    /// The report as a PDF, in the language of the current culture, with the data of this moment. Null when there is no unit of
    /// that code within the reach of who asks.
    /// </summary>
    /// <param name="unitCode">Case does not matter.</param>
    Task<PrintedReport?> PrintAsync(string unitCode, AcademicYear year, CancellationToken cancellationToken = default);
}

/// <param name="FileName">Plain ASCII, such as <c>facultydev-NURS-2026-27.pdf</c>.</param>
public sealed record PrintedReport(string FileName, byte[] Pdf);
