using System.Text;
using FacultyDev.Contracts.Extensions;
using FacultyDev.Platform.Calendars;

namespace FacultyDev.Modules.Tests.Platform.Calendars;

public sealed class CalendarSerializerTests
{
    private static readonly CalendarEntry Entry = new(
        "action-1", new DateOnly(2027, 12, 31), "Due: call; write, send \\ file\nand rest", "/responsibilities/actions/1",
        new DateTime(2026, 11, 26, 8, 5, 0, DateTimeKind.Utc));

    [Fact]
    public void Serialize_Entry_IsAnAllDayEventWithEscapedText()
    {
        var lines = Unfolded(CalendarSerializer.Serialize("Dates", [Entry], path => $"https://faculty.example.edu{path}"));

        lines[0].ShouldBe("BEGIN:VCALENDAR");
        lines.ShouldContain("DTSTART;VALUE=DATE:20271231");
        lines.ShouldContain("DTEND;VALUE=DATE:20280101");
        lines.ShouldContain("DTSTAMP:20261126T080500Z");
        lines.ShouldContain(@"SUMMARY:Due: call\; write\, send \\ file\nand rest");
        lines.ShouldContain("URL:https://faculty.example.edu/responsibilities/actions/1");
        lines[^1].ShouldBe("END:VCALENDAR");
    }

    [Fact]
    public void Serialize_WithoutASiteAddress_OmitsTheLink() =>
        Unfolded(CalendarSerializer.Serialize("Dates", [Entry], _ => null)).ShouldNotContain(line => line.StartsWith("URL", StringComparison.Ordinal));

    [Fact]
    public void Serialize_LongTitle_FoldsLinesAt75OctetsBetweenCharacters()
    {
        var title = string.Concat(Enumerable.Repeat("Nuñez 数据 ", 30));

        var text = CalendarSerializer.Serialize("Dates", [Entry with { Title = title }], _ => null);

        foreach (var line in text.Split("\r\n"))
            Encoding.UTF8.GetByteCount(line).ShouldBeLessThanOrEqualTo(75);
        text.ShouldNotContain("\uFFFD");
        Unfolded(text).ShouldContain($"SUMMARY:{title}");
    }

    [Fact]
    public void Serialize_NoEntries_IsAnEmptyCalendar() =>
        Unfolded(CalendarSerializer.Serialize("Dates", [], _ => null)).ShouldNotContain("BEGIN:VEVENT");

    private static List<string> Unfolded(string text)
    {
        text.ShouldEndWith("\r\n");
        return [.. text.Replace("\r\n ", "", StringComparison.Ordinal)[..^0].TrimEnd('\r', '\n').Split("\r\n")];
    }
}
