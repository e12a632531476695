using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FacultyDev.Contracts.Institution;

/// <summary>
/// An academic year, identified by the calendar year in which it starts: <c>2026</c> is 2026–27.
/// It runs from July 1 to June 30, the contract year of most US institutions.
/// </summary>
public readonly record struct AcademicYear(int StartYear) : IComparable<AcademicYear>
{
    private const int FirstMonth = 7;

    /// <summary>The first day, inclusive.</summary>
    public DateOnly Start => new(StartYear, FirstMonth, 1);

    /// <summary>The last day, inclusive.</summary>
    public DateOnly End => Start.AddYears(1).AddDays(-1);

    public AcademicYear Previous => new(StartYear - 1);

    public AcademicYear Next => new(StartYear + 1);

    public static AcademicYear Of(DateOnly day) => new(day.Month >= FirstMonth ? day.Year : day.Year - 1);

    public bool Contains(DateOnly day) => day >= Start && day <= End;

    /// <summary>
    /// Parses a start year such as <c>2026</c>. Returns false, with a null year, unless the text is a whole number from 1900 to 2200.
    /// </summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out AcademicYear? year)
    {
        year = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start is >= 1900 and <= 2200
            ? new AcademicYear(start)
            : null;
        return year is not null;
    }

    public int CompareTo(AcademicYear other) => StartYear.CompareTo(other.StartYear);

    public static bool operator <(AcademicYear left, AcademicYear right) => left.StartYear < right.StartYear;

    public static bool operator >(AcademicYear left, AcademicYear right) => left.StartYear > right.StartYear;

    public static bool operator <=(AcademicYear left, AcademicYear right) => left.StartYear <= right.StartYear;

    public static bool operator >=(AcademicYear left, AcademicYear right) => left.StartYear >= right.StartYear;

    /// <summary>Returns the display form, such as "2026–27".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{StartYear}–{(StartYear + 1) % 100:00}");
}
