namespace FacultyDev.Statistics.Disclosure;

/// <summary>
/// Bounds for three-dimensional tables. Their equations are not totally unimodular, so each extreme is an integer program: linear
/// relaxation by the primal simplex method, then branch and bound. Hidden cells that share no equation form separate, smaller programs.
/// </summary>
/// <remarks>Fréchet-type bounds are not sharp in three or more dimensions (Cox, 2003), so a search is needed.</remarks>
internal sealed class IntegerSystem : PublishedSystem
{
    private readonly CountTable? table;
    private readonly bool[] hidden;
    private readonly long[] known;
    private readonly IntegerProgram?[] programOf;
    private readonly int[] variableOf;
    private readonly List<IntegerProgram> programs = [];

    public IntegerSystem(CountTable table, ReadOnlySpan<bool> hidden, long[] knownAtLeast)
        : this([.. Enumerable.Range(0, table.CellCount).Select(c => table[c])], hidden.ToArray(), HiddenLines(table, hidden.ToArray()), knownAtLeast) =>
        this.table = table;

    /// <summary>
    /// Creates a system in which every variable is unknown. Its variables take the place of cells, and only bounds that are asked for are
    /// computed.
    /// </summary>
    public IntegerSystem(long[] known, List<List<(int Cell, int Sign)>> rows, long[] knownAtLeast)
        : this(known, [.. known.Select(_ => true)], rows, knownAtLeast)
    {
    }

    private IntegerSystem(long[] known, bool[] hidden, List<List<(int Cell, int Sign)>> rows, long[] knownAtLeast)
    {
        this.known = known;
        this.hidden = hidden;
        programOf = new IntegerProgram?[known.Length];
        variableOf = new int[known.Length];
        foreach (var component in Components(hidden, rows))
            AddProgram(component.Cells, component.Rows, knownAtLeast);
    }

    public override bool IsExact => programs.TrueForAll(p => p.IsExact);

    public override long Work => programs.Sum(p => p.Work);

    public override long Highest(int cell, long enough, int published) => enough == Unbounded && HasNoLimit(table!, cell) ? Unbounded :
        programOf[cell]!.Maximum(variableOf[cell], enough, FixedIn(cell, published), Effort);

    public override long Lowest(int cell, long enough, int published) =>
        programOf[cell]!.Minimum(variableOf[cell], enough, FixedIn(cell, published), Effort);

    public override bool Contains(int cell) => hidden[cell];

    public override void Publish(int cell) => programOf[cell]!.Publish(variableOf[cell]);

    public override void AddMoved(int cell, ICollection<int> moved)
    {
        var program = programOf[cell]!;
        for (var v = 0; v < program.VariableCount; v++)
            if (program.Point[v] != known[program.Names[v]])
                moved.Add(program.Names[v]);
    }

    // An additional person in an inner cell increases it and the seven totals above it. Every increase is a sum of such people, so a cell
    // is unbounded exactly when one of them changes nothing that is published.
    private bool HasNoLimit(CountTable table, int cell)
    {
        var (i, j, k) = table.Split(cell);
        foreach (var x in Below(table, 0, i))
            foreach (var y in Below(table, 1, j))
                foreach (var z in Below(table, 2, k))
                    if (AllHidden(table, x, y, z))
                        return true;
        return false;
    }

    private static IEnumerable<int> Below(CountTable table, int axis, int index) =>
        index < table.SizeOf(axis) ? [index] : Enumerable.Range(0, table.SizeOf(axis));

    private bool AllHidden(CountTable table, int x, int y, int z)
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
        var program = new IntegerProgram([.. cells], [.. cells.Select(c => known[c])], [.. cells.Select(c => knownAtLeast[c])],
            [.. rows.Select(r => r.Select(t => (variableOf[t.Cell], t.Sign)).ToArray())]);
        foreach (var cell in cells)
            programOf[cell] = program;
        programs.Add(program);
    }

    private static List<List<(int Cell, int Sign)>> HiddenLines(CountTable table, bool[] hidden) =>
        [.. Lines.Of(table).Select(line => line.FindAll(at => hidden[at.Cell])).Where(line => line.Count > 0)];

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
