namespace FacultyDev.Statistics.Disclosure;

/// <summary>Extends a suppression pattern until every hidden cell is safe, then reduces it to what the audit needs.</summary>
/// <remarks>
/// Hiding more cells never narrows a range, so a cell found safe while extending stays safe and is not checked again, and proofs from an
/// earlier system remain valid. Single cubes prove most cells safe; the exact audit checks the others.
/// </remarks>
internal sealed class PatternSearch
{
    /// <summary>
    /// The number of branches that a check may visit while the pattern is still changing. A cell that is not proved safe within them gets
    /// one more cube, or keeps its secondary cells: more may be hidden than necessary, never less.
    /// </summary>
    private const int QuickEffort = 8;

    /// <summary>
    /// The effort (about half a second each) after which the search extends by cubes alone and stops pruning. Only large tables that
    /// consist almost entirely of small cells reach it.
    /// </summary>
    private const long MaxWork = 150_000_000;

    /// <summary>The system of a growing pattern is rebuilt when one in this many cells was added since it was built.</summary>
    private const int RebuildDivisor = 16;

    private readonly CellRules rules;
    private readonly CountTable table;
    private readonly CubeFinder cubes;
    private readonly IReadOnlySet<int>?[] proofs;
    private PublishedSystem? system;
    private int hiddenCount, systemCount;
    private long work;

    public PatternSearch(CellRules rules)
    {
        this.rules = rules;
        table = rules.Table;
        Hidden = [.. rules.MustHide];
        cubes = new CubeFinder(rules, Hidden);
        proofs = new IReadOnlySet<int>?[table.CellCount];
    }

    public bool[] Hidden { get; }

    /// <summary>Hides cells until every hidden cell is safe; returns false when nothing is left to hide around an unsafe cell.</summary>
    public bool Complete(CancellationToken cancellationToken)
    {
        // Smallest counts first, because they need the widest ranges, and the cells hidden for them often protect the others.
        var open = new SortedSet<(long Count, int Cell)>();
        for (var cell = 0; cell < Hidden.Length; cell++)
            if (Hidden[cell])
                open.Add((table[cell], cell));
        hiddenCount = open.Count;
        while (open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var cell = open.Min.Cell;
            if (IsSafe(cell, QuickEffort))
            {
                open.Remove(open.Min);
                continue;
            }
            var added = cubes.CheapestFor(cell);
            if (added is null)
            {
                if (systemCount != hiddenCount)
                    system = null;
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
            hiddenCount += added.Count;
        }
        return true;
    }

    /// <summary>Shows secondary cells again that are not needed for protection: totals first, then the largest.</summary>
    public void Prune(CancellationToken cancellationToken)
    {
        system = null;
        work = 0;
        var secondaries = Enumerable.Range(0, Hidden.Length).Where(c => Hidden[c] && !rules.MustHide[c])
            .OrderBy(table.IsInner).ThenByDescending(c => table[c]).ThenBy(c => c).ToList();
        foreach (var candidate in secondaries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (work + system?.Work > MaxWork)
                return;
            if (IsNeeded(candidate))
                continue;
            Hidden[candidate] = false;
            system?.Publish(candidate);
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

    // A line with a single hidden cell reveals it; this is the most common failure and the cheapest to detect.
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
        if (cubes.Proof(cell, published) is { } byCube)
            return byCube;
        if (system is null || (hiddenCount - systemCount) * RebuildDivisor > systemCount)
        {
            work += system?.Work ?? 0;
            (system, systemCount) = (PublishedSystem.For(rules, Hidden), hiddenCount);
        }
        if (!system.Contains(cell) || (effort < PublishedSystem.FullEffort && work + system.Work > MaxWork))
            return null;
        system.Effort = effort;
        return system.Proof(rules, cell, published);
    }
}
