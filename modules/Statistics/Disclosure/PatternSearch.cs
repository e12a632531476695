namespace FacultyDev.Statistics.Disclosure;

/// <summary>Grows a suppression pattern until every hidden cell is safe, then shrinks it to what the audit needs.</summary>
/// <remarks>
/// Hiding more never narrows a range, so a cell found safe while growing stays safe and is not looked at again. Single cubes
/// prove most cells safe; the exact audit is asked for the others.
/// </remarks>
internal sealed class PatternSearch
{
    /// <summary>Branches a check may look at while the pattern is still changing. A cell not proved safe within them is guarded by
    /// one more cube, or keeps its guards: more hidden than needed, never less.</summary>
    private const int QuickEffort = 8;

    private readonly CountTable table;
    private readonly DisclosurePolicy policy;
    private readonly bool[] primary, forced;
    private readonly CubeFinder cubes;
    private readonly IReadOnlySet<int>?[] proofs;
    private PublishedSystem? system;

    public PatternSearch(CountTable table, DisclosurePolicy policy, IEnumerable<int> alsoHidden)
    {
        this.table = table;
        this.policy = policy;
        primary = [.. Enumerable.Range(0, table.CellCount).Select(c => table.IsPrimary(c, policy))];
        forced = [.. primary];
        foreach (var cell in alsoHidden)
            forced[cell] = true;
        Hidden = [.. forced];
        cubes = new CubeFinder(table, Hidden);
        proofs = new IReadOnlySet<int>?[table.CellCount];
    }

    public bool[] Hidden { get; }

    /// <summary>Hides until everything hidden is safe; false when there is nothing left to hide around an unsafe cell.</summary>
    public bool Complete(CancellationToken cancellation)
    {
        // Smallest counts first: they need the most room, and what guards them often guards the others.
        var open = new SortedSet<(long Count, int Cell)>();
        for (var cell = 0; cell < Hidden.Length; cell++)
            if (Hidden[cell])
                open.Add((table[cell], cell));
        while (open.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var cell = open.Min.Cell;
            if (IsSafe(cell, QuickEffort))
            {
                open.Remove(open.Min);
                continue;
            }
            var added = cubes.CheapestFor(cell, primary[cell], Threshold(cell));
            if (added is null)
            {
                if (!IsSafe(cell, PublishedSystem.FullEffort))
                    return false;
                open.Remove(open.Min);
                continue;
            }
            foreach (var secondary in added)
            {
                Hidden[secondary] = true;
                open.Add((table[secondary], secondary));
            }
            system = null;
        }
        return true;
    }

    /// <summary>Shows again, largest first, every cell hidden only to guard others that is not needed for it.</summary>
    public void Prune(CancellationToken cancellation)
    {
        var secondaries = Enumerable.Range(0, Hidden.Length).Where(c => Hidden[c] && !forced[c])
            .OrderByDescending(c => table[c]).ThenBy(c => c).ToList();
        foreach (var candidate in secondaries)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!IsNeeded(candidate))
            {
                Hidden[candidate] = false;
                system = null;
            }
        }
    }

    private bool IsNeeded(int candidate)
    {
        if (LeavesOneAlone(candidate))
            return true;
        var renewed = new List<(int Cell, IReadOnlySet<int> Proof)>();
        for (var cell = 0; cell < Hidden.Length; cell++)
        {
            if (!Hidden[cell] || cell == candidate || !proofs[cell]!.Contains(candidate))
                continue;
            if (FindProof(cell, QuickEffort, candidate) is not { } proof)
                return true;
            renewed.Add((cell, proof));
        }
        foreach (var (cell, proof) in renewed)
            proofs[cell] = proof;
        return false;
    }

    // A line with a single hidden cell gives it away; the commonest reason, and the cheapest to see.
    private bool LeavesOneAlone(int candidate)
    {
        for (var axis = 0; axis < table.Axes.Count; axis++)
        {
            var stride = table.StrideOf(axis);
            var first = candidate - (table.IndexOn(axis, candidate) * stride);
            var hiddenInLine = 0;
            for (var x = 0; x <= table.SizeOf(axis); x++)
                hiddenInLine += Hidden[first + (x * stride)] ? 1 : 0;
            if (hiddenInLine == 2)
                return true;
        }
        return false;
    }

    private bool IsSafe(int cell, int effort) => (proofs[cell] = FindProof(cell, effort)) is not null;

    private IReadOnlySet<int>? FindProof(int cell, int effort, int published = PublishedSystem.NoCell)
    {
        if (cubes.Proof(cell, primary[cell], Threshold(cell), published) is { } byCube)
            return byCube;
        Published.Effort = effort;
        return Published.Proof(table, cell, primary[cell], Threshold(cell), published);
    }

    private PublishedSystem Published => system ??= PublishedSystem.For(table, Hidden);

    private int Threshold(int cell) => table.ThresholdOf(cell, policy);
}
