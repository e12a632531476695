using FacultyDev.Statistics.Disclosure;

namespace FacultyDev.Benchmarks.Statistics;

/// <summary>Protects and audits a table of 60 departments × 6 ranks × 4 self-identified groups. The baseline adds up its totals.</summary>
internal static class DisclosureBenchmark
{
    private const double LimitInSeconds = 5;
    private const int Repetitions = 3;

    public static int Run()
    {
        Console.WriteLine("The shortest of three runs after a warm-up; the floor builds the table and adds up its totals.");
        var slowest = 0d;
        foreach (var kind in new[] { AxisKind.Group, AxisKind.SelfIdentified, AxisKind.Answers })
            foreach (var people in new[] { 2_000, 8_000, 30_000, 100_000 })
                slowest = Math.Max(slowest, Measure(kind, people));
        return slowest < LimitInSeconds ? 0 : 1;
    }

    private static double Measure(AxisKind kind, int people)
    {
        var cells = Cells(people);
        TableAxis[] axes = [Axis("department", 60, AxisKind.Group), Axis("rank", 6, AxisKind.Group), Axis("group", 4, kind)];
        var (floor, table) = RepeatedTiming.Shortest(20, () => new CountTable(axes, cells));
        var (seconds, result) = RepeatedTiming.Shortest(Repetitions, () => TableProtection.Protect(table, DisclosurePolicy.Standard));
        var primaries = Enumerable.Range(0, table.CellCount).Count(c => table.IsPrimary(c, DisclosurePolicy.Standard));
        RepeatedTiming.Print($"protect 60 × 6 × 4, {kind}, {people:N0} people", seconds, floor,
            $"{primaries} small, {result.Pattern.Count} hidden of {result.Table.CellCount}, {result.DroppedAxes.Count} axes dropped, {(result.Audit.IsExact ? "exact" : "bounded")}");
        return seconds;
    }

    /// <summary>
    /// Distributes people unevenly, as in real data: large and small departments, few people in the highest rank, one large group.
    /// </summary>
    private static long[] Cells(int people)
    {
        var random = new Random(85);
        var cells = new long[60 * 6 * 4];
        for (var person = 0; person < people; person++)
        {
            var department = (int)(60 * Math.Pow(random.NextDouble(), 1.5));
            var rank = (int)(6 * Math.Pow(random.NextDouble(), 1.2));
            var group = (int)(4 * Math.Pow(random.NextDouble(), 2));
            cells[(((department * 6) + rank) * 4) + group]++;
        }
        return cells;
    }

    private static TableAxis Axis(string name, int categories, AxisKind kind) =>
        new(name, [.. Enumerable.Range(1, categories).Select(c => $"{name} {c}")], kind);
}
