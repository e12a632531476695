namespace FacultyDev.Statistics.Disclosure;

/// <summary>Looks through the hypercubes at a cell.</summary>
/// <remarks>A cube leaves an axis for its total only where the corresponding total is hidden already: totals that are large
/// enough stay published, and only totals that must hide draw others in.</remarks>
internal sealed class CubeFinder(CountTable table, bool[] hidden)
{
    /// <summary>Proof by one cube of hidden cells whose shifting alone makes the cell safe; null when there is none.</summary>
    public IReadOnlySet<int>? Proof(int cell, bool primary, int threshold, int published = PublishedSystem.NoCell)
    {
        foreach (var cube in At(cell))
        {
            var allHidden = true;
            for (var corner = 1; corner < cube.Corners && allHidden; corner++)
                allHidden = hidden[cube[corner]] && cube[corner] != published;
            if (allHidden && Safe(cube, cell, primary, threshold))
                return Enumerable.Range(0, cube.Corners).Select(corner => cube[corner]).ToHashSet();
        }
        return null;
    }

    /// <summary>Cells to hide for the cheapest cube that hides something new: one that makes the cell safe by itself before one that
    /// does not, then fewest people hidden, then first in order. Null when everything around is hidden already.</summary>
    public List<int>? CheapestFor(int cell, bool primary, int threshold)
    {
        Hypercube? best = null;
        var bestKey = (NotEnough: true, NewTotals: int.MaxValue, Cost: long.MaxValue);
        foreach (var cube in At(cell))
        {
            var (added, totals, cost) = (0, 0, 0L);
            for (var corner = 0; corner < cube.Corners; corner++)
            {
                if (hidden[cube[corner]])
                    continue;
                added++;
                totals += table.IsInner(cube[corner]) ? 0 : 1;
                cost += table[cube[corner]] + 1;
            }
            var key = (!Safe(cube, cell, primary, threshold), totals, cost);
            if (added > 0 && key.CompareTo(bestKey) < 0)
                (best, bestKey) = (cube, key);
        }
        if (best is not { } chosen)
            return null;
        return [.. Enumerable.Range(0, chosen.Corners).Select(c => chosen[c]).Where(c => !hidden[c])];
    }

    private bool Safe(in Hypercube cube, int cell, bool primary, int threshold)
    {
        var (up, down) = cube.Room(table);
        if (up == PublishedSystem.Unbounded)
            return true;
        return primary ? table[cell] + up >= threshold && up + down >= threshold - 1 : up + down > 0;
    }

    private IEnumerable<Hypercube> At(int cell)
    {
        var jumps = new List<(int Jump, bool Flips)>[DisclosurePolicy.MostDimensions];
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
        if (own < size && hidden[cell + ((size - own) * stride)])
            yield return ((size - own) * stride, false);
    }
}
