using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Responsibilities.Views;

/// <summary>Actions as bars from start to due date, on one time scale of whole months.</summary>
/// <param name="First">The first day of the scale, which is the first of a month.</param>
/// <param name="Days">The length of the scale in days.</param>
internal sealed record ActionTimeline(IReadOnlyList<ActionRow> Rows, bool IsMore, DateOnly First, int Days, DateOnly Today)
{
    /// <summary>The length in days of the bar of an action without a start date; it ends on the due date.</summary>
    private const int DefaultBarDays = 7;

    /// <summary>The maximum length of the scale in days (about three years); on a longer one the bars would be too short to read.</summary>
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

    /// <summary>Returns the offset of a day in days from the start of the scale, limited to the scale.</summary>
    public int OffsetOf(DateOnly day) => Math.Clamp(day.DayNumber - First.DayNumber, 0, Days);

    /// <summary>Returns the offset and the length of an action's bar in days; the length is at least 1.</summary>
    public (int From, int Length) Bar(ActionRow row) => (OffsetOf(Begin(row)), Math.Max(1, OffsetOf(row.Due.AddDays(1)) - OffsetOf(Begin(row))));

    private static DateOnly Begin(ActionRow row) => row.Start ?? row.Due.AddDays(-DefaultBarDays);
}
