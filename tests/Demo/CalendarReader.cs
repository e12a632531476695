using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace FacultyDev.Tests.Demo;

/// <summary>An iCalendar object as parsed by independent software: the npm package <c>ical.js</c>, in its own process.</summary>
/// <param name="Name">Null when the text names no calendar.</param>
internal sealed record CalendarReader(string? Name, string Version, IReadOnlyList<CalendarReader.Entry> Events)
{
    /// <param name="Start">The date or time as the parser prints it: "2027-12-31".</param>
    /// <param name="Zone">The time zone in the text; null when there is none.</param>
    internal sealed record Entry(string Uid, string Summary, string Start, string End, bool IsWholeDay, string? Zone, string Stamp, string? Url);

    public static async Task<CalendarReader> ReadAsync(string text)
    {
        using var process = Process.Start(new ProcessStartInfo("node", [NodeScripts.Find("Demo", "read-calendar.mjs")])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), StandardOutputEncoding = Encoding.UTF8,
        })!;
        var (found, problem) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(text);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<CalendarReader>(await found, JsonSerializerOptions.Web)!
            : throw new InvalidOperationException($"ical.js refuses it: {await problem}");
    }
}
