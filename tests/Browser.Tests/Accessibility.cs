using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace FacultyDev.Browser.Tests;

internal static class Accessibility
{
    /// <summary>The rules that axe runs, selected by tag or by name.</summary>
    public sealed record Rules(string Type, IReadOnlyList<string> Values);

    public static readonly Rules AllRules = new("tag", ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]);

    /// <summary>Rules whose result can differ between light and dark colors.</summary>
    public static readonly Rules ColorRules = new("rule", ["color-contrast", "link-in-text-block"]);

    /// <summary>
    /// Hands out one object of computed style for each element. Such an object always tells the present style, and axe asks for it thousands of
    /// times a page, which took a quarter of its time.
    /// </summary>
    private const string OneStylePerElement =
        """
        (() => {
          const compute = window.getComputedStyle.bind(window), ofElements = new WeakMap();
          window.getComputedStyle = (element, pseudo) => {
            let styles = ofElements.get(element);
            if (!styles)
              ofElements.set(element, styles = new Map());
            const part = pseudo || '';
            let style = styles.get(part);
            if (!style)
              styles.set(part, style = compute(element, pseudo));
            return style;
          };
        })();

        """;

    private static readonly string Axe = OneStylePerElement + new BundledAxeScriptProvider().GetScript();

    /// <summary>
    /// Loads axe with every page that is opened from now on. This is cheaper for windows that check each of their pages, and slows down the
    /// others.
    /// </summary>
    public static Task LoadAxeWithEveryPageAsync(this IPage page) => page.AddInitScriptAsync(Axe);

    /// <summary>
    /// Runs axe in the current page and returns one line per violation and element. Deque's own runner opens a new window for each run,
    /// which only pages with frames need. Style sheets are not fetched again, because only an experimental rule reads them.
    /// </summary>
    public static async Task<IReadOnlyList<string>> FindingsAsync(this IPage page, Rules rules)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
            await page.EvaluateAsync(Axe);
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
