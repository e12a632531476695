using System.Globalization;
using System.Text;
using FacultyDev.Contracts.Extensions;

namespace FacultyDev.Platform.Calendars;

/// <summary>Writes an iCalendar object (RFC 5545): lines of at most 75 octets that end in CRLF, with special characters escaped.</summary>
internal static class CalendarSerializer
{
    private const int MaxLineLength = 75;

    /// <param name="name">Name of the calendar; null for a file whose entries are added to an existing calendar.</param>
    /// <param name="address">Returns the absolute URL of a path; null when the site's address is not configured.</param>
    public static string Serialize(string? name, IEnumerable<CalendarEntry> entries, Func<string, string?> address)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//FacultyDev//Calendar//EN");
        Line(text, "METHOD:PUBLISH");
        if (name is not null)
            Line(text, $"X-WR-CALNAME:{Escape(name)}");
        foreach (var entry in entries)
        {
            Line(text, "BEGIN:VEVENT");
            Line(text, $"UID:{Escape(entry.Uid)}@facultydev");
            Line(text, $"DTSTAMP:{entry.ChangedAt.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
            Line(text, $"DTSTART;VALUE=DATE:{Day(entry.Day)}");
            // DTEND is exclusive, so an all-day event ends on the next day.
            Line(text, $"DTEND;VALUE=DATE:{Day(entry.Day.AddDays(1))}");
            Line(text, $"SUMMARY:{Escape(entry.Title)}");
            Line(text, "TRANSP:TRANSPARENT");
            if (address(entry.Path) is { } url)
                Line(text, $"URL:{url}");
            Line(text, "END:VEVENT");
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text.ReplaceLineEndings("\n")
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>Folds a long line without splitting a multi-byte character.</summary>
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxLineLength)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
