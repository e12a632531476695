namespace FacultyDev.Contracts.Extensions;

/// <summary>An all-day entry in the viewer's calendar.</summary>
/// <param name="Uid">Stable across reads, so that calendar programs update an entry instead of adding another: "action-{id}".</param>
/// <param name="Day">The day of the entry.</param>
/// <param name="Title">One line, in the viewer's language.</param>
/// <param name="Path">Path of the entry's page within this site.</param>
/// <param name="ChangedAt">Time of the last change (UTC).</param>
public sealed record CalendarEntry(string Uid, DateOnly Day, string Title, string Path, DateTime ChangedAt);

/// <summary>Supplies a module's entries for the viewer's calendar. Implementations return only what the viewer may see.</summary>
public interface ICalendarSource
{
    /// <param name="from">First day, inclusive.</param>
    /// <param name="to">Last day, inclusive.</param>
    /// <param name="take">Maximum number of entries; the earliest are returned.</param>
    Task<IReadOnlyList<CalendarEntry>> ListEntriesAsync(DateOnly from, DateOnly to, int take, CancellationToken cancellationToken);
}
