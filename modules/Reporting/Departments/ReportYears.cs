using System.Globalization;
using FacultyDev.Contracts.Institution;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FacultyDev.Reporting.Departments;

/// <summary>Parses the academic year of a request and lists the years to choose from.</summary>
internal static class ReportYears
{
    private const int MaxYearsBack = 3;

    /// <summary>Returns the requested year, or the current one if none is given; null when the text is not a year.</summary>
    public static AcademicYear? Chosen(string? text, DateOnly today) =>
        string.IsNullOrEmpty(text) ? AcademicYear.Of(today) : AcademicYear.TryParse(text, out var year) ? year : null;

    public static string Key(AcademicYear year) => year.StartYear.ToString(CultureInfo.InvariantCulture);

    /// <summary>Lists the current year, the three years before it and the chosen year, newest first.</summary>
    public static IReadOnlyList<SelectListItem> Choices(AcademicYear chosen, DateOnly today)
    {
        var current = AcademicYear.Of(today);
        return
        [
            .. Enumerable.Range(0, MaxYearsBack + 1).Select(offset => new AcademicYear(current.StartYear - offset))
                .Append(chosen).Distinct().OrderDescending()
                .Select(year => new SelectListItem(year.ToString(), Key(year), year == chosen)),
        ];
    }
}
