using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Responsibilities.Views;

/// <summary>Actions as bars from their start to their due date, on one scale of whole months.</summary>
/// <param name="First">The first day of the scale, the first of a month.</param>
/// <param name="Days">How long the scale is.</param>
internal sealed record ActionTimeline(IReadOnlyList<ActionRow> Rows, bool IsMore, DateOnly First, int Days, DateOnly Today)
{
    /// <summary>What starts on no day in particular is drawn as a short bar before its due date.</summary>
    private const int MinBarDays = 7;

    /// <summary>Longer than this and the bars of a year would be too thin to tell.</summary>
    private const int MaxDays = 3 * 366;

    public static ActionTimeline Of(IReadOnlyList<ActionRow> rows, bool isMore, DateOnly today)
    {
        var first = rows.Select(Begin).Append(today).Min();
        var last = rows.Select(row => row.Due).Append(today).Max();
        first = new DateOnly(first.Year, first.Month, 1);
        var end = new DateOnly(last.Year, last.Month, 1).AddMonths(1);
        return new ActionTimeline(rows, isMore, first, Math.Min(end.DayNumber - first.DayNumber, MaxDays), today);
    }

    public IEnumerable<(DateOnly Month, int At)> Months
    {
        get
        {
            for (var month = First; OffsetOf(month) < Days; month = month.AddMonths(1))
                yield return (month, OffsetOf(month));
        }
    }

    /// <summary>The position of a day on the scale.</summary>
    public int OffsetOf(DateOnly day) => Math.Clamp(day.DayNumber - First.DayNumber, 0, Days);

    /// <summary>Where the bar of an action begins, and how long it is, at least one day.</summary>
    public (int From, int Length) Bar(ActionRow row) => (OffsetOf(Begin(row)), Math.Max(1, OffsetOf(row.Due.AddDays(1)) - OffsetOf(Begin(row))));

    private static DateOnly Begin(ActionRow row) => row.Start ?? row.Due.AddDays(-MinBarDays);
}
