using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace FacultyDev.Browser.Tests;

internal static class Accessibility
{
    /// <summary>Which rules axe runs: by their tags, or by their names.</summary>
    public sealed record Rules(string Type, IReadOnlyList<string> Values);

    public static readonly Rules AllRules = new("tag", ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]);

    /// <summary>What can differ between light and dark.</summary>
    public static readonly Rules ColorRules = new("rule", ["color-contrast", "link-in-text-block"]);

    /// <summary>Defines <c>axe</c> in a page. As a script of the window it is compiled once, not for each page.</summary>
    public static string Axe { get; } = new BundledAxeScriptProvider().GetScript();

    /// <summary>
    /// What axe finds wanting on the page as it stands, a line an element. It runs in the page itself, which loads
    /// <see cref="Axe"/>; Deque's own runner opens a new window for each verdict, which only pages with frames need. Style sheets are not
    /// fetched again, since only an experimental rule reads them.
    /// </summary>
    public static async Task<IReadOnlyList<string>> FindingsAsync(this IPage page, Rules? rules = null)
    {
        rules ??= AllRules;
        var found = await page.EvaluateAsync<JsonElement>(
            """
            async rules => (await axe.run(document, {
                runOnly: { type: rules.type, values: rules.values }, resultTypes: ['violations'], selectors: false, preload: { assets: ['media'] },
              })).violations
              .flatMap(rule => rule.nodes.map(node => ({
                rule: rule.id,
                html: node.html,
                why: [...node.any, ...node.all, ...node.none].map(check => check.message).join('; '),
              })))
            """,
            new { type = rules.Type, values = rules.Values });
        return [.. found.EnumerateArray().Select(node => $"{Text(node, "rule")}: {Text(node, "html")} ({Text(node, "why")})")];
    }

    private static string? Text(JsonElement node, string name) => node.GetProperty(name).GetString();
}
