namespace FacultyDev.Statistics.Disclosure;

/// <summary>
/// Three-dimensional tables. Their equations are not totally unimodular, so each extreme is an integer program: linear relaxation
/// by primal simplex, then branch and bound. Hidden cells that share no equation are separate, smaller programs.
/// </summary>
/// <remarks>Fréchet-type bounds are not sharp from three dimensions on (Cox, 2003), hence the search.</remarks>
internal sealed class IntegerSystem : PublishedSystem
{
    private readonly CountTable table;
    private readonly bool[] hidden;
    private readonly IntegerProgram?[] programOf;
    private readonly int[] variableOf;
    private readonly List<IntegerProgram> programs = [];

    public IntegerSystem(CountTable table, ReadOnlySpan<bool> hidden, long[] knownAtLeast)
    {
        this.table = table;
        this.hidden = [.. hidden];
        programOf = new IntegerProgram?[table.CellCount];
        variableOf = new int[table.CellCount];
        var rows = Equations(table, hidden);
        foreach (var component in Components(hidden, rows))
            AddProgram(component.Cells, component.Rows, knownAtLeast);
    }

    public override bool IsExact => programs.TrueForAll(p => p.IsExact);

    public override long Work => programs.Sum(p => p.Work);

    public override long Highest(int cell, long enough, int published) => enough == Unbounded && HasNoLimit(cell) ? Unbounded :
        programOf[cell]!.Maximum(variableOf[cell], enough, FixedIn(cell, published), Effort);

    public override long Lowest(int cell, long enough, int published) =>
        programOf[cell]!.Minimum(variableOf[cell], enough, FixedIn(cell, published), Effort);

    public override bool Holds(int cell) => hidden[cell];

    public override void Publish(int cell) => programOf[cell]!.Publish(variableOf[cell]);

    public override void AddMoved(int cell, ICollection<int> moved)
    {
        var program = programOf[cell]!;
        for (var v = 0; v < program.VariableCount; v++)
            if (program.Point[v] != table[program.Names[v]])
                moved.Add(program.Names[v]);
    }

    // A person more in an inner cell raises it and the seven totals above it. Any growth is a sum of such people, so a cell has no limit
    // exactly when one of them touches nothing that is published.
    private bool HasNoLimit(int cell)
    {
        var (i, j, k) = table.Split(cell);
        foreach (var x in Below(0, i))
            foreach (var y in Below(1, j))
                foreach (var z in Below(2, k))
                    if (AllHidden(x, y, z))
                        return true;
        return false;
    }

    private IEnumerable<int> Below(int axis, int index) =>
        index < table.SizeOf(axis) ? [index] : Enumerable.Range(0, table.SizeOf(axis));

    private bool AllHidden(int x, int y, int z)
    {
        foreach (var i in (ReadOnlySpan<int>)[x, table.SizeOf(0)])
            foreach (var j in (ReadOnlySpan<int>)[y, table.SizeOf(1)])
                foreach (var k in (ReadOnlySpan<int>)[z, table.SizeOf(2)])
                    if (!hidden[table.Number(i, j, k)])
                        return false;
        return true;
    }

    private int FixedIn(int cell, int published) =>
        published != NoCell && programOf[published] == programOf[cell] ? variableOf[published] : -1;

    private void AddProgram(List<int> cells, List<List<(int Cell, int Sign)>> rows, long[] knownAtLeast)
    {
        for (var v = 0; v < cells.Count; v++)
            variableOf[cells[v]] = v;
        var program = new IntegerProgram([.. cells], [.. cells.Select(c => table[c])], [.. cells.Select(c => knownAtLeast[c])],
            [.. rows.Select(r => r.Select(t => (variableOf[t.Cell], t.Sign)).ToArray())]);
        foreach (var cell in cells)
            programOf[cell] = program;
        programs.Add(program);
    }

    // One equation a line of the table: its inner cells less its total, restricted to what is hidden.
    private static List<List<(int Cell, int Sign)>> Equations(CountTable table, ReadOnlySpan<bool> hidden)
    {
        var rows = new List<List<(int, int)>>();
        for (var axis = 0; axis < table.Axes.Count; axis++)
        {
            var (size, stride) = (table.SizeOf(axis), table.StrideOf(axis));
            for (var first = 0; first < table.CellCount; first++)
            {
                if (table.IndexOn(axis, first) != 0)
                    continue;
                var row = new List<(int, int)>();
                for (var x = 0; x <= size; x++)
                    if (hidden[first + (x * stride)])
                        row.Add((first + (x * stride), x < size ? 1 : -1));
                if (row.Count > 0)
                    rows.Add(row);
            }
        }
        return rows;
    }

    private static List<(List<int> Cells, List<List<(int Cell, int Sign)>> Rows)> Components(
        ReadOnlySpan<bool> hidden, List<List<(int Cell, int Sign)>> rows)
    {
        var root = Enumerable.Range(0, hidden.Length).ToArray();
        int Find(int c)
        {
            while (root[c] != c)
                c = root[c] = root[root[c]];
            return c;
        }
        foreach (var row in rows)
            foreach (var (cell, _) in row)
                root[Math.Max(Find(cell), Find(row[0].Cell))] = Math.Min(Find(cell), Find(row[0].Cell));
        var components = new SortedDictionary<int, (List<int> Cells, List<List<(int, int)>> Rows)>();
        for (var c = 0; c < hidden.Length; c++)
            if (hidden[c])
            {
                if (!components.TryGetValue(Find(c), out var component))
                    components[Find(c)] = component = ([], []);
                component.Cells.Add(c);
            }
        foreach (var row in rows)
            components[Find(row[0].Cell)].Rows.Add(row);
        return [.. components.Values];
    }
}
