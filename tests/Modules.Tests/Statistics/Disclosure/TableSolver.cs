using FacultyDev.Statistics.Disclosure;

namespace FacultyDev.Modules.Tests.Statistics.Disclosure;

/// <summary>
/// Derives hidden cells as a reader with pencil and paper would: adds up the totals, writes one equation per line and tries whole
/// numbers, narrowing each by the others. Shares nothing with the engine (no flow, no simplex, no cubes), so that it can check it.
/// </summary>
internal sealed class TableSolver
{
    private readonly CountTable table;
    private readonly long[] truth;
    private readonly List<(int Variable, int Sign)[]> lines = [];
    private readonly List<int>[] linesOf;
    private readonly long most, limited;

    public TableSolver(CountTable table, Func<int, bool> hides, Func<int, long>? knownAtLeast = null)
    {
        this.table = table;
        Hidden = [.. Enumerable.Range(0, table.CellCount).Where(hides)];
        truth = [.. Hidden.Select(cell => table[cell])];
        Minimum = [.. Hidden.Select(cell => knownAtLeast?.Invoke(cell) ?? 0)];
        // A bounded cell is at most the sum of the seven kinds of totals above it. A cell that can exceed that sum is unbounded.
        limited = 7 * table[table.GrandTotal];
        most = Hidden.Contains(table.GrandTotal) ? 20 * table[table.GrandTotal] + 200 : table[table.GrandTotal];
        var variable = Hidden.Select((cell, v) => (cell, v)).ToDictionary(at => at.cell, at => at.v);
        foreach (var line in Lines(table))
        {
            var terms = line.Where(at => variable.ContainsKey(at.Cell)).Select(at => (variable[at.Cell], at.Sign)).ToArray();
            if (terms.Length > 0)
                lines.Add(terms);
        }
        linesOf = [.. Hidden.Select((_, v) => Enumerable.Range(0, lines.Count).Where(l => lines[l].Any(t => t.Variable == v)).ToList())];
    }

    public int[] Hidden { get; }

    private long[] Minimum { get; }

    /// <summary>The smallest and largest count the cell can have. The upper bound is null when there is none.</summary>
    public (long Lower, long? Upper) RangeOf(int cell)
    {
        var v = Array.IndexOf(Hidden, cell);
        var (low, high) = Start();
        Narrow(low, high, Enumerable.Range(0, lines.Count)).ShouldBeTrue("the true table is a solution");
        var (lower, upper) = (low[v], high[v]);
        while (!CanBe(v, lower, low, high)) lower++;
        if (upper > limited && CanBe(v, limited + 1, low, high))
            return (lower, null);
        upper = Math.Min(upper, limited);
        while (!CanBe(v, upper, low, high)) upper--;
        return (lower, upper);
    }

    private (long[] Low, long[] High) Start() => ([.. Minimum], [.. Hidden.Select(_ => most)]);

    private bool CanBe(int v, long value, long[] low, long[] high)
    {
        var (l, h) = (low.ToArray(), high.ToArray());
        (l[v], h[v]) = (value, value);
        return Narrow(l, h, linesOf[v]) && Solve(l, h);
    }

    private bool Solve(long[] low, long[] high)
    {
        var next = -1;
        for (var v = 0; v < low.Length; v++)
            if (low[v] < high[v] && (next < 0 || high[v] - low[v] < high[next] - low[next]))
                next = v;
        if (next < 0)
            return true;
        for (var step = 0L; step <= high[next] - low[next]; step++)
            foreach (var value in step == 0 ? (long[])[Near(next, low, high)] : [Near(next, low, high) - step, Near(next, low, high) + step])
                if (value >= low[next] && value <= high[next] && CanBe(next, value, low, high))
                    return true;
        return false;
    }

    private long Near(int v, long[] low, long[] high) => Math.Clamp(truth[v], low[v], high[v]);

    /// <summary>In each line, the deviations of hidden cells from the true counts add up to zero, so each bounds the others.</summary>
    private bool Narrow(long[] low, long[] high, IEnumerable<int> touched)
    {
        var open = new Queue<int>(touched);
        while (open.TryDequeue(out var l))
        {
            var line = lines[l];
            var (least, greatest) = (0L, 0L);
            foreach (var (v, sign) in line)
            {
                least += sign > 0 ? low[v] - truth[v] : truth[v] - high[v];
                greatest += sign > 0 ? high[v] - truth[v] : truth[v] - low[v];
            }
            foreach (var (v, sign) in line)
            {
                var restLeast = least - (sign > 0 ? low[v] - truth[v] : truth[v] - high[v]);
                var restGreatest = greatest - (sign > 0 ? high[v] - truth[v] : truth[v] - low[v]);
                var (newLow, newHigh) = sign > 0
                    ? (truth[v] - restGreatest, truth[v] - restLeast)
                    : (truth[v] + restLeast, truth[v] + restGreatest);
                if (newLow <= low[v] && newHigh >= high[v])
                    continue;
                (low[v], high[v]) = (Math.Max(low[v], newLow), Math.Min(high[v], newHigh));
                if (low[v] > high[v])
                    return false;
                foreach (var other in linesOf[v])
                    open.Enqueue(other);
                break;
            }
        }
        return true;
    }

    /// <summary>Every line of the table, with its cells as +1 and its total as −1.</summary>
    private static IEnumerable<List<(int Cell, int Sign)>> Lines(CountTable table)
    {
        for (var axis = 0; axis < table.Axes.Count; axis++)
        {
            var along = axis;
            foreach (var total in Enumerable.Range(0, table.CellCount).Where(c => table.PositionOf(c)[along] == CountTable.Total))
            {
                var line = new List<(int, int)> { (total, -1) };
                for (var category = 0; category < table.Axes[along].Categories.Count; category++)
                {
                    var position = table.PositionOf(total);
                    position[along] = category;
                    line.Add((table.CellAt(position), 1));
                }
                line.Sum(at => at.Item2 * table[at.Item1]).ShouldBe(0, "totals add up");
                yield return line;
            }
        }
    }
}
