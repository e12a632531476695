using FacultyDev.Host.Commands.Stats;
using FacultyDev.Statistics.Disclosure;

namespace FacultyDev.Host.Commands.Disclosure;

/// <summary>Reads a count table from a JSON file: axes, nested counts, stated totals to verify, and hidden cells.</summary>
internal static class CountTableFile
{
    public static CountTable Table(JsonInput file)
    {
        TableAxis[] axes = [.. file.Get("axes").List().Select(Axis)];
        RequireDistinct(axes.Select(axis => axis.Name));
        var cells = new List<long>();
        Collect(file.Get("counts"), axes, 0, cells);
        var table = new CountTable(axes, cells);
        foreach (var total in file.Find("totals")?.List() ?? [])
            table.RequireTotal(total.Get("count").Whole(), Position(table, total.Get("at")));
        return table;
    }

    public static SuppressionPattern Hidden(CountTable table, JsonInput file) =>
        SuppressionPattern.Of(table, file.Get("hidden").List().Select(cell => table.CellAt(Position(table, cell))));

    private static TableAxis Axis(JsonInput axis)
    {
        var name = axis.Get("name").Text();
        string[] categories = [.. axis.Get("categories").List().Select(category => category.Text())];
        RequireDistinct(categories);
        var kind = axis.Find("kind")?.Text();
        return new TableAxis(name, categories, kind switch
        {
            null or "group" => AxisKind.Group,
            "self-identified" => AxisKind.SelfIdentified,
            "answers" => AxisKind.Answers,
            _ => throw new StatsInputException(StatsText.Format("Disclosure_UnknownKind", name, kind)),
        });
    }

    private static void Collect(JsonInput counts, TableAxis[] axes, int depth, List<long> cells)
    {
        if (depth == axes.Length)
        {
            cells.Add(counts.Whole());
            return;
        }
        foreach (var entry in counts.List(axes[depth].Categories.Count))
            Collect(entry, axes, depth + 1, cells);
    }

    /// <summary>Returns a category index per axis; null in the file stands for the total of the axis.</summary>
    private static int[] Position(CountTable table, JsonInput at) =>
    [
        .. at.List(table.Axes.Count).Select((name, axis) =>
        {
            if (name.Element.ValueKind == System.Text.Json.JsonValueKind.Null)
                return CountTable.Total;
            var index = table.Axes[axis].Categories.ToList().IndexOf(name.Text());
            return index >= 0 ? index : throw new StatsInputException(StatsText.Format("Disclosure_UnknownCategory", table.Axes[axis].Name, name.Text()));
        }),
    ];

    private static void RequireDistinct(IEnumerable<string> names)
    {
        if (names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new StatsInputException(StatsText.Format("Disclosure_NameTwice", twice.Key));
    }
}
