using FacultyDev.Contracts.Institution;

namespace FacultyDev.Contracts.Reporting;

/// <summary>Prints the report of a unit: institution, school, department or division.</summary>
public interface IDepartmentReports
{
    /// <summary>
    /// Returns the report as a PDF in the language of the current culture, with the data at the time of the call. Returns null when the
    /// code is unknown or the viewer may not see the unit.
    /// </summary>
    /// <param name="unitCode">The unit's code; case is ignored.</param>
    Task<PrintedReport?> PrintAsync(string unitCode, AcademicYear year, CancellationToken cancellationToken = default);
}

/// <param name="FileName">Plain ASCII, such as <c>facultydev-NURS-2026-27.pdf</c>.</param>
public sealed record PrintedReport(string FileName, byte[] Pdf);
