namespace FacultyDev.Statistics.Disclosure;

/// <summary>
/// Bounds for tables of at most two dimensions. Rows and columns (including totals) are nodes and cells are arcs, so a table is a
/// circulation; by total unimodularity the integer extremes are those of max flow and therefore exact.
/// </summary>
/// <remarks>
/// A cell can increase by the capacity of the residual network from its head back to its tail. Cox, JASA 75 (1980) 377–385; for two-way
/// tables with all margins published and all cells hidden this gives the Fréchet bounds, see Dobra and Fienberg, PNAS 97 (2000)
/// 11885–11892.
/// </remarks>
internal sealed class FlowSystem : PublishedSystem
{
    private const long NoLimit = Unbounded / 2;
    private readonly CountTable table;
    private readonly long[] least;
    private readonly int[] tail, head, cellOf;
    private readonly int[] arcOfCell;
    private readonly int[] start, incident;
    private readonly long[] value;
    private readonly bool[] isPublished;
    private readonly int[] reachedBy, queue;
    private readonly int nodes;

    public FlowSystem(CountTable table, ReadOnlySpan<bool> hidden, long[] knownAtLeast)
    {
        this.table = table;
        least = knownAtLeast;
        var cells = new List<int>();
        arcOfCell = new int[table.CellCount];
        Array.Fill(arcOfCell, -1);
        for (var c = 0; c < hidden.Length; c++)
            if (hidden[c])
            {
                arcOfCell[c] = cells.Count;
                cells.Add(c);
            }
        cellOf = [.. cells];
        tail = new int[cellOf.Length];
        head = new int[cellOf.Length];
        nodes = table.Axes.Count switch { 0 => 1, 1 => 2, _ => table.SizeOf(0) + table.SizeOf(1) + 2 };
        for (var arc = 0; arc < cellOf.Length; arc++)
            (tail[arc], head[arc]) = Ends(cellOf[arc]);
        (start, incident) = Adjacency();
        value = new long[cellOf.Length];
        isPublished = new bool[cellOf.Length];
        reachedBy = new int[nodes];
        queue = new int[nodes];
    }

    public override long Highest(int cell, long enough, int published)
    {
        var arc = arcOfCell[cell];
        var raised = Push(arc, head[arc], tail[arc], enough - table[cell], published);
        return raised == Unbounded ? Unbounded : table[cell] + raised;
    }

    public override long Lowest(int cell, long enough, int published)
    {
        var arc = arcOfCell[cell];
        var most = table[cell] - Math.Max(enough, least[cell]);
        if (most > 0)
            return table[cell] - Math.Min(most, Push(arc, tail[arc], head[arc], most, published));
        Restart();
        return table[cell];
    }

    public override bool Contains(int cell) => arcOfCell[cell] >= 0;

    public override void Publish(int cell) => isPublished[arcOfCell[cell]] = true;

    public override void AddMoved(int cell, ICollection<int> moved)
    {
        moved.Add(cell);
        for (var arc = 0; arc < value.Length; arc++)
            if (value[arc] != table[cellOf[arc]])
                moved.Add(cellOf[arc]);
    }

    // Row i sends its cells to their columns, and its total returns from the column of totals, which closes the circulation.
    private (int Tail, int Head) Ends(int cell)
    {
        if (table.Axes.Count == 0)
            return (0, 0);
        var i = table.IndexOn(0, cell);
        if (table.Axes.Count == 1)
            return i < table.SizeOf(0) ? (0, 1) : (1, 0);
        var j = table.IndexOn(1, cell);
        var row = i;
        var column = table.SizeOf(0) + 1 + j;
        return (i == table.SizeOf(0)) == (j == table.SizeOf(1)) ? (row, column) : (column, row);
    }

    /// <summary>
    /// Returns the maximum flow from one node to another without the given arc; stops once it reaches <paramref name="enough"/>.
    /// </summary>
    private long Push(int beside, int from, int to, long enough, int published)
    {
        if (from == to)
            return Unbounded;
        Restart();
        var skipped = published == NoCell ? -1 : arcOfCell[published];
        var sent = 0L;
        while (sent < enough && FindPath(beside, skipped, from, to))
        {
            var step = Unbounded;
            for (var node = to; node != from; node = OtherEnd(reachedBy[node], node))
                if (tail[reachedBy[node]] == node)
                    step = Math.Min(step, value[reachedBy[node]] - least[cellOf[reachedBy[node]]]);
            if (step == Unbounded)
            {
                // The path has no capacity limit, so the flow reaches the requested amount or is unbounded.
                if (enough > NoLimit)
                    return Unbounded;
                step = enough - sent;
            }
            for (var node = to; node != from; node = OtherEnd(reachedBy[node], node))
                value[reachedBy[node]] += tail[reachedBy[node]] == node ? -step : step;
            sent += step;
        }
        return sent;
    }

    // Breadth-first search: forward along any arc (a hidden count has no upper limit), backward along arcs whose count can decrease.
    private bool FindPath(int beside, int skipped, int from, int to)
    {
        Array.Fill(reachedBy, -1);
        reachedBy[from] = beside;
        var (first, last) = (0, 0);
        queue[last++] = from;
        while (first < last)
        {
            var node = queue[first++];
            for (var a = start[node]; a < start[node + 1]; a++)
            {
                var arc = incident[a];
                if (arc == beside || arc == skipped || isPublished[arc] || (head[arc] == node && value[arc] == least[cellOf[arc]]))
                    continue;
                var next = OtherEnd(arc, node);
                if (reachedBy[next] >= 0)
                    continue;
                reachedBy[next] = arc;
                if (next == to)
                    return true;
                queue[last++] = next;
            }
        }
        return false;
    }

    private void Restart()
    {
        for (var arc = 0; arc < value.Length; arc++)
            value[arc] = table[cellOf[arc]];
    }

    private int OtherEnd(int arc, int node) => tail[arc] == node ? head[arc] : tail[arc];

    private (int[], int[]) Adjacency()
    {
        var first = new int[nodes + 1];
        for (var arc = 0; arc < tail.Length; arc++)
        {
            first[tail[arc] + 1]++;
            first[head[arc] + 1]++;
        }
        for (var node = 0; node < nodes; node++)
            first[node + 1] += first[node];
        var next = first[..nodes];
        var arcs = new int[2 * tail.Length];
        for (var arc = 0; arc < tail.Length; arc++)
        {
            arcs[next[tail[arc]]++] = arc;
            arcs[next[head[arc]]++] = arc;
        }
        return (first, arcs);
    }
}
