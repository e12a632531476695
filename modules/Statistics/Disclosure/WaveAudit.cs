namespace FacultyDev.Statistics.Disclosure;

/// <summary>A hidden cell that the tables of a wave reveal together.</summary>
/// <param name="Table">The index of the table, starting at 0.</param>
/// <param name="Cell">The cell's number in the table.</param>
/// <param name="ShownBy">The index of another table that shows the same people, or null when the totals of several tables determine the
/// cell.</param>
public sealed record WaveFinding(int Table, int Cell, int? ShownBy);

/// <summary>
/// Rule 7 for the releases of one wave: all tables over the same people are audited together. Cells with the same people, such as the
/// departments of a table by rank and of one by gender, are one unknown.
/// </summary>
/// <remarks>
/// The joint system has the equations of all tables. For tables whose axes form no cycle, every joint solution is a possible set of
/// people (Vorob'ev 1962; Lauritzen, Graphical Models, 1996), so the audit is exact up to the limits of its search. A cycle, such as
/// department × rank, rank × gender, gender × department, is rejected; one table over all three dimensions has to be planned instead.
/// </remarks>
public static class WaveAudit
{
    /// <summary>Returns the cells that fail rule 3 given all tables, by table and cell; empty when the wave may be published.</summary>
    /// <param name="tables">The releases of the wave, including earlier ones, as they are or would be published.</param>
    /// <param name="policy">The minimum group sizes.</param>
    /// <exception cref="DisclosureException"><see cref="DisclosureFault.TablesDoNotFit"/>: an axis differs between tables, the tables
    /// count different people, or their axes form a cycle.</exception>
    public static IReadOnlyList<WaveFinding> Run(IReadOnlyList<ProtectedTable> tables, DisclosurePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(policy);
        RequireSameAxes(tables);
        RequireNoCycle(tables);
        var cells = JointCells(tables);
        var findings = new List<WaveFinding>();
        foreach (var places in cells.Values)
        {
            var shown = places.FindIndex(p => !tables[p.Table].Pattern.IsHidden(p.Cell));
            if (shown >= 0)
                findings.AddRange(places.Where(p => tables[p.Table].Pattern.IsHidden(p.Cell)).Select(p => new WaveFinding(p.Table, p.Cell, places[shown].Table)));
        }
        if (findings.Count == 0)
            findings.AddRange(PinnedDown(tables, cells, policy));
        return [.. findings.OrderBy(f => f.Table).ThenBy(f => f.Cell)];
    }

    private static IEnumerable<WaveFinding> PinnedDown(IReadOnlyList<ProtectedTable> tables, Dictionary<string, List<Place>> cells, DisclosurePolicy policy)
    {
        var rules = tables.Select(t => new CellRules(t.Table, policy)).ToList();
        var hidden = cells.Values.Select(places => places[0]).Where(p => tables[p.Table].Pattern.IsHidden(p.Cell)).ToList();
        var variable = hidden.Select((place, v) => (Key: KeyOf(tables[place.Table].Table, place.Cell), v)).ToDictionary(at => at.Key, at => at.v);
        var rows = tables.SelectMany(t => Lines.Of(t.Table)
            .Select(line => line.Where(at => t.Pattern.IsHidden(at.Cell)).Select(at => (Cell: variable[KeyOf(t.Table, at.Cell)], at.Sign)).ToList()))
            .Where(row => row.Count > 0).ToList();
        PublishedSystem system = new IntegerSystem([.. hidden.Select(p => tables[p.Table].Table[p.Cell])], rows, new long[hidden.Count]);
        for (var v = 0; v < hidden.Count; v++)
        {
            var (table, cell) = (hidden[v].Table, hidden[v].Cell);
            var (own, k, primary) = (tables[table].Table[cell], rules[table].Threshold[cell], rules[table].Primary[cell]);
            var high = system.Highest(v, primary ? Math.Max(k, own + k - 1) : own + 1);
            if (!rules[table].IsSafe(cell, own, high) && !rules[table].IsSafe(cell, system.Lowest(v, Math.Max(0, primary ? high - (k - 1) : own - 1)), high))
                yield return new WaveFinding(table, cell, null);
        }
    }

    private static Dictionary<string, List<Place>> JointCells(IReadOnlyList<ProtectedTable> tables)
    {
        var cells = new Dictionary<string, List<Place>>(StringComparer.Ordinal);
        for (var t = 0; t < tables.Count; t++)
            for (var cell = 0; cell < tables[t].Table.CellCount; cell++)
            {
                var key = KeyOf(tables[t].Table, cell);
                if (!cells.TryGetValue(key, out var places))
                    cells[key] = places = [];
                if (places.Count > 0 && tables[places[0].Table].Table[places[0].Cell] != tables[t].Table[cell])
                    throw DoNotFit("The tables of a wave count different people.");
                places.Add(new Place(t, cell));
            }
        return cells;
    }

    // Identifies the people of a cell: its category on every axis over which it is not summed, ordered by axis name.
    private static string KeyOf(CountTable table, int cell)
    {
        var position = table.PositionOf(cell);
        return string.Join('\n', position.Select((category, axis) => (category, table.Axes[axis].Name)).Where(at => at.category != CountTable.Total)
            .OrderBy(at => at.Name, StringComparer.Ordinal).Select(at => $"{at.Name}\t{at.category}"));
    }

    private static void RequireSameAxes(IReadOnlyList<ProtectedTable> tables)
    {
        var known = new Dictionary<string, TableAxis>(StringComparer.Ordinal);
        foreach (var axis in tables.SelectMany(t => t.Table.Axes))
            if (!known.TryAdd(axis.Name, axis) && (known[axis.Name].Kind != axis.Kind || !known[axis.Name].Categories.SequenceEqual(axis.Categories)))
                throw DoNotFit($"The axis “{axis.Name}” differs from one table of the wave to another.");
    }

    // Graham's reduction: removes axes that only one table has and tables contained in others; what remains is a cycle.
    private static void RequireNoCycle(IReadOnlyList<ProtectedTable> tables)
    {
        var sets = tables.Select(t => t.Table.Axes.Select(a => a.Name).ToHashSet(StringComparer.Ordinal)).ToList();
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var set in sets)
                changed |= set.RemoveWhere(axis => sets.Count(s => s.Contains(axis)) == 1) > 0;
            for (var s = sets.Count - 1; s >= 0; s--)
                if (sets.Where((other, o) => o != s && sets[s].IsSubsetOf(other)).Any())
                {
                    sets.RemoveAt(s);
                    changed = true;
                }
        }
        if (sets.Exists(s => s.Count > 0))
            throw DoNotFit($"The tables over {string.Join(", ", sets.SelectMany(s => s).Distinct().Order(StringComparer.Ordinal))} form a cycle; plan one table over these dimensions.");
    }

    private static DisclosureException DoNotFit(string message) => new(DisclosureFault.TablesDoNotFit, message);

    private readonly record struct Place(int Table, int Cell);
}
