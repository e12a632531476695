using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>The optional start date and the due date. The due date is required because lateness is measured against it.</summary>
internal sealed record ActionDates(DateOnly? Start, DateOnly Due)
{
    public void Validate()
    {
        if (Due < Start)
            throw new DomainException("responsibilities.action.due-before-start", nameof(Due));
    }

    /// <summary>Returns the format that the history stores: "2026-09-01/2026-12-15", or "/2026-12-15" without a start.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start:yyyy-MM-dd}/{Due:yyyy-MM-dd}");

    public static bool TryParse(string? text, [NotNullWhen(true)] out ActionDates? dates)
    {
        dates = text?.Split('/') is [var start, var due] && Day(due) is { } end && (start.Length == 0 || Day(start) is not null)
            ? new ActionDates(Day(start), end)
            : null;
        return dates is not null;
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
