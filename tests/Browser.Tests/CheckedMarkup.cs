namespace FacultyDev.Browser.Tests;

/// <summary>
/// The parts of pages that axe has checked in this run. The structure decides what axe finds, so a page without a new part needs no second
/// check at the same width and in the same colors.
/// </summary>
public sealed class CheckedMarkup
{
    private readonly Lock gate = new();
    private readonly HashSet<(string Part, int Width)> structure = [];
    private readonly HashSet<(string Part, int Width, bool Dark)> colors = [];

    /// <summary>Returns the rules to run on the page, and records its parts as checked; null when no part is new.</summary>
    internal Accessibility.Rules? RulesFor(Markup page, Viewport viewport)
    {
        lock (gate)
        {
            var colorsAreNew = AddTo(colors, page.Parts.Select(part => (part, viewport.Width, viewport.Dark)));
            var structureIsNew = AddTo(structure, page.Parts.Select(part => (part, viewport.Width)));
            return structureIsNew ? Accessibility.AllRules : colorsAreNew ? Accessibility.ColorRules : null;
        }
    }

    private static bool AddTo<T>(HashSet<T> seen, IEnumerable<T> parts)
    {
        var before = seen.Count;
        seen.UnionWith(parts);
        return seen.Count > before;
    }
}
