using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace FacultyDev.Browser.Tests;

internal static class Accessibility
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    /// <summary>
    /// What axe finds wanting on the page as it stands, a line an element. It runs in the page itself, where a second run finds it
    /// loaded; Deque's own runner opens a new window for each verdict, which only pages with frames need.
    /// </summary>
    public static async Task<IReadOnlyList<string>> FindingsAsync(this IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
            await page.EvaluateAsync(Axe);
        var found = await page.EvaluateAsync<JsonElement>(
            """
            async tags => (await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })).violations
              .flatMap(rule => rule.nodes.map(node => ({
                rule: rule.id,
                html: node.html,
                why: [...node.any, ...node.all, ...node.none].map(check => check.message).join('; '),
              })))
            """,
            Rules);
        return [.. found.EnumerateArray().Select(node => $"{Text(node, "rule")}: {Text(node, "html")} ({Text(node, "why")})")];
    }

    private static string? Text(JsonElement node, string name) => node.GetProperty(name).GetString();
}
