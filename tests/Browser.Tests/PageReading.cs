using System.Text.Json;
using Microsoft.Playwright;

namespace FacultyDev.Browser.Tests;

/// <summary>A page as the browser shows it.</summary>
/// <param name="Overflow">By how many pixels the page is wider than the window; 0 when it fits.</param>
internal sealed record PageReading(Markup Markup, int Overflow)
{
    private const string OverflowScript = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    /// <summary>Asks once for both, because each question to the browser takes longer than its answer.</summary>
    public static async Task<PageReading> OfAsync(IPage page)
    {
        var read = await page.EvaluateAsync<JsonElement>($"() => ({{ html: document.documentElement.outerHTML, overflow: {OverflowScript} }})");
        return new PageReading(await Markup.OfAsync("<!DOCTYPE html>" + read.GetProperty("html").GetString()), read.GetProperty("overflow").GetInt32());
    }

    /// <summary>The overflow alone, after the width or the colors have changed.</summary>
    public static Task<int> OverflowAsync(IPage page) => page.EvaluateAsync<int>($"() => {OverflowScript}");
}
