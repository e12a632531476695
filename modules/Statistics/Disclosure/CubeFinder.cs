namespace FacultyDev.Statistics.Disclosure;

/// <summary>Searches the hypercubes that contain a cell.</summary>
/// <remarks>
/// Totals are more valuable than inner cells: cubes that hide fewer of them are preferred, and no cube includes the grand total.
/// </remarks>
internal sealed class CubeFinder(CellRules rules, bool[] hidden)
{
    private readonly CountTable table = rules.Table;

    /// <summary>Returns a cube of hidden cells whose shifts alone make the cell safe; null when there is none.</summary>
    public IReadOnlySet<int>? Proof(int cell, int published = PublishedSystem.NoCell) => Proving(cell, published) is { } cube
        ? Enumerable.Range(0, cube.Corners).Select(corner => cube[corner]).ToHashSet()
        : null;

    /// <summary>Returns a safe range that shifting one cube of hidden cells attains; null when there is none.</summary>
    public (long Low, long High)? AttainedAt(int cell)
    {
        if (Proving(cell, PublishedSystem.NoCell) is not { } cube)
            return null;
        var (up, down) = cube.Room(table, rules.KnownAtLeast);
        return (table[cell] - Math.Min(down, table[cell]), up == PublishedSystem.Unbounded ? up : table[cell] + up);
    }

    private Hypercube? Proving(int cell, int published)
    {
        foreach (var cube in At(cell))
        {
            var allHidden = true;
            for (var corner = 1; corner < cube.Corners && allHidden; corner++)
                allHidden = hidden[cube[corner]] && cube[corner] != published;
            if (allHidden && IsSafe(cube, cell))
                return cube;
        }
        return null;
    }

    /// <summary>
    /// Returns the cells to hide for the cheapest cube that hides an additional cell. Cubes that make the cell safe on their own come
    /// first, then those that hide the fewest people, then the first in order. Null when no cube would hide an additional cell.
    /// </summary>
    public List<int>? CheapestFor(int cell)
    {
        Hypercube? best = null;
        var bestKey = (NotEnough: true, NewTotals: int.MaxValue, Cost: long.MaxValue);
        foreach (var cube in At(cell))
        {
            var (added, totals, cost, allowed) = (0, 0, 0L, true);
            for (var corner = 0; corner < cube.Corners && allowed; corner++)
            {
                if (hidden[cube[corner]])
                    continue;
                added++;
                allowed = cube[corner] != table.GrandTotal && !rules.MustShow[cube[corner]];
                totals += table.IsInner(cube[corner]) ? 0 : 1;
                cost += table[cube[corner]] + 1;
            }
            if (!allowed || added == 0)
                continue;
            var key = (!IsSafe(cube, cell), totals, cost);
            if (key.CompareTo(bestKey) < 0)
                (best, bestKey) = (cube, key);
        }
        if (best is not { } chosen)
            return null;
        return [.. Enumerable.Range(0, chosen.Corners).Select(c => chosen[c]).Where(c => !hidden[c])];
    }

    private bool IsSafe(in Hypercube cube, int cell)
    {
        var (up, down) = cube.Room(table, rules.KnownAtLeast);
        return up == PublishedSystem.Unbounded || rules.IsSafe(cell, table[cell] - down, table[cell] + up);
    }

    private IEnumerable<Hypercube> At(int cell)
    {
        var jumps = new List<(int Jump, bool Flips)>[DisclosurePolicy.MaxDimensions];
        for (var axis = 0; axis < jumps.Length; axis++)
            jumps[axis] = axis < table.Axes.Count ? [.. Jumps(cell, axis)] : [(0, false)];
        foreach (var first in jumps[0])
            foreach (var second in jumps[1])
                foreach (var third in jumps[2])
                    yield return new Hypercube(cell, first, second, third);
    }

    private IEnumerable<(int Jump, bool Flips)> Jumps(int cell, int axis)
    {
        var (size, stride, own) = (table.SizeOf(axis), table.StrideOf(axis), table.IndexOn(axis, cell));
        for (var other = 0; other < size; other++)
            if (other != own)
                yield return ((other - own) * stride, own < size);
        if (own < size)
            yield return ((size - own) * stride, false);
    }
}
