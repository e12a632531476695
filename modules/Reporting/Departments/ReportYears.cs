using System.Globalization;
using FacultyDev.Contracts.Institution;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FacultyDev.Reporting.Departments;

/// <summary>The academic year that an address names, and those that a reader may turn to.</summary>
internal static class ReportYears
{
    private const int Back = 3;

    /// <summary>The year named; this year when none is; null when it is not a year.</summary>
    public static AcademicYear? Chosen(string? text, DateOnly today) =>
        string.IsNullOrEmpty(text) ? AcademicYear.Of(today) : AcademicYear.TryParse(text, out var year) ? year : null;

    public static string Key(AcademicYear year) => year.StartYear.ToString(CultureInfo.InvariantCulture);

    /// <summary>This year and the three before it, and the chosen one, newest first.</summary>
    public static IReadOnlyList<SelectListItem> Choices(AcademicYear chosen, DateOnly today)
    {
        var current = AcademicYear.Of(today);
        return
        [
            .. Enumerable.Range(0, Back + 1).Select(back => new AcademicYear(current.StartYear - back))
                .Append(chosen).Distinct().OrderDescending()
                .Select(year => new SelectListItem(year.ToString(), Key(year), year == chosen)),
        ];
    }
}
