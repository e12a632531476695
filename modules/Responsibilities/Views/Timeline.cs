using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Responsibilities.Views;

/// <summary>Actions as bars from their start to their due date, on one scale of whole months.</summary>
/// <param name="First">The first day of the scale, the first of a month.</param>
/// <param name="Days">How long the scale is.</param>
internal sealed record Timeline(IReadOnlyList<ActionRow> Rows, bool IsMore, DateOnly First, int Days, DateOnly Today)
{
    /// <summary>What starts on no day in particular is drawn as a short bar before its due date.</summary>
    private const int ShortBar = 7;

    /// <summary>Longer than this and the bars of a year would be too thin to tell.</summary>
    private const int MostDays = 3 * 366;

    public static Timeline Of(IReadOnlyList<ActionRow> rows, bool isMore, DateOnly today)
    {
        var first = rows.Select(Begin).Append(today).Min();
        var last = rows.Select(row => row.Due).Append(today).Max();
        first = new DateOnly(first.Year, first.Month, 1);
        var end = new DateOnly(last.Year, last.Month, 1).AddMonths(1);
        return new Timeline(rows, isMore, first, Math.Min(end.DayNumber - first.DayNumber, MostDays), today);
    }

    public IEnumerable<(DateOnly Month, int At)> Months
    {
        get
        {
            for (var month = First; At(month) < Days; month = month.AddMonths(1))
                yield return (month, At(month));
        }
    }

    /// <summary>The position of a day on the scale.</summary>
    public int At(DateOnly day) => Math.Clamp(day.DayNumber - First.DayNumber, 0, Days);

    /// <summary>Where the bar of an action begins, and how long it is, at least one day.</summary>
    public (int From, int Length) Bar(ActionRow row) => (At(Begin(row)), Math.Max(1, At(row.Due.AddDays(1)) - At(Begin(row))));

    private static DateOnly Begin(ActionRow row) => row.Start ?? row.Due.AddDays(-ShortBar);
}
