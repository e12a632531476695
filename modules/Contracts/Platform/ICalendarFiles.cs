using FacultyDev.Contracts.Extensions;

namespace FacultyDev.Contracts.Platform;

/// <summary>Creates calendar files with one entry, for people who do not want to subscribe to the feed.</summary>
public interface ICalendarFiles
{
    CalendarFile Create(CalendarEntry entry);
}

/// <param name="Content">An iCalendar object, UTF-8.</param>
/// <param name="Name">Suggested name of the download: the day and <c>.ics</c>.</param>
public sealed record CalendarFile(byte[] Content, string Name)
{
    public const string ContentType = "text/calendar; charset=utf-8";
}
