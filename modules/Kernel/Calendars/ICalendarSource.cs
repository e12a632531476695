namespace FacultyDev.Kernel.Calendars;

/// <summary>Something with a day in somebody's calendar.</summary>
/// <param name="Uid">The same each time the calendar is read, so that a calendar program moves an entry instead of adding one: "action-{id}".</param>
/// <param name="Day">The whole day on which it falls.</param>
/// <param name="Title">One line, in the reader's language.</param>
/// <param name="Path">Its page, below this site.</param>
/// <param name="ChangedAt">UTC; when it last changed.</param>
public sealed record CalendarEntry(string Uid, DateOnly Day, string Title, string Path, DateTime ChangedAt);

/// <summary>What a module puts into the calendar of the viewer. Implementations load through what the viewer may see.</summary>
public interface ICalendarSource
{
    /// <param name="from">First day, included.</param>
    /// <param name="to">Last day, included.</param>
    /// <param name="most">How many entries at most, the earliest first.</param>
    Task<IReadOnlyList<CalendarEntry>> ListEntriesAsync(DateOnly from, DateOnly to, int most, CancellationToken cancellationToken);
}
