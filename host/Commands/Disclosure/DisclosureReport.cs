using FacultyDev.Host.Commands.Stats;
using FacultyDev.Statistics.Disclosure;

namespace FacultyDev.Host.Commands.Disclosure;

/// <summary>
/// Writes a protected or audited table as text or JSON. Hidden counts are never printed, only the range a reader can infer.
/// </summary>
internal static class DisclosureReport
{
    private const string Symbol = "•";

    public static void Write(ProtectedTable result, TextWriter output)
    {
        foreach (var axis in result.DroppedAxes)
            output.WriteLine(StatsText.Format("Disclosure_Dropped", axis));
        output.WriteLine(StatsText.Format("Disclosure_Hidden", result.Pattern.Count, result.Table.CellCount));
        output.WriteLine();
        var bounds = result.Audit.Bounds.ToDictionary(b => b.Cell);
        var rows = new TextTable(
            StatsText.Get("Disclosure_Cell"), StatsText.Get("Disclosure_Shown"), StatsText.Get("Disclosure_Range"), StatsText.Get("Disclosure_Why"));
        for (var cell = 0; cell < result.Table.CellCount; cell++)
        {
            if (bounds.TryGetValue(cell, out var b))
                rows.Add(result.Table.NameOf(cell), Symbol, Range(b), b.IsPrimary ? StatsText.Format("Disclosure_Small", b.Threshold) : StatsText.Get("Disclosure_Guard"));
            else
                rows.Add(result.Table.NameOf(cell), $"{result.Table[cell]}", "", "");
        }
        rows.WriteTo(output);
        output.WriteLine(StatsText.Get(result.Audit.IsExact ? "Disclosure_Exact" : "Disclosure_Attained"));
        output.WriteLine(result.Audit.IsSafe
            ? StatsText.Get("Disclosure_Passes")
            : StatsText.Format("Disclosure_Fails", string.Join("; ", Reasons(result)) + "."));
    }

    public static object Json(ProtectedTable result) => new
    {
        axes = result.Table.Axes.Select(axis => new { name = axis.Name, categories = axis.Categories }),
        dropped_axes = result.DroppedAxes,
        cells = Enumerable.Range(0, result.Table.CellCount).Select(cell => new { at = At(result.Table, cell), count = result.Shown(cell) }),
        hidden = result.Audit.Bounds.Select(b => new
        {
            at = At(result.Table, b.Cell),
            lower = b.Lower,
            upper = b.Upper,
            primary = b.IsPrimary,
            needs = b.Threshold,
            safe = b.IsSafe,
        }),
        exposed = result.Audit.Exposed.Select(cell => At(result.Table, cell)),
        exact = result.Audit.IsExact,
        passes = result.Audit.IsSafe,
    };

    private static IEnumerable<string> Reasons(ProtectedTable result) => result.Audit.Exposed
        .Select(cell => StatsText.Format("Disclosure_Exposed", result.Table.NameOf(cell)))
        .Concat(result.Audit.Failures.Select(b => StatsText.Format("Disclosure_Pinned", result.Table.NameOf(b.Cell), Range(b))));

    private static string Range(CellBounds b) => b.Upper is not { } upper ? $"{b.Lower}– {StatsText.Get("Disclosure_NoLimit")}"
        : upper == b.Lower ? $"{upper}" : $"{b.Lower}–{upper}";

    private static string?[] At(CountTable table, int cell) =>
        [.. table.PositionOf(cell).Select((category, axis) => category == CountTable.Total ? null : table.Axes[axis].Categories[category])];
}
