namespace FacultyDev.Statistics.Disclosure;

/// <summary>
/// Everything a publication says about its hidden cells: they are non-negative integers, and along every line of the table the
/// inner cells add up to the total. Answers how high and how low a hidden cell can be.
/// </summary>
internal abstract class PublishedSystem
{
    public const long Unbounded = long.MaxValue;
    public const int NoCell = -1;

    /// <summary>Branches one search of an exact audit may look at.</summary>
    public const int FullEffort = 20_000;

    public static PublishedSystem For(CellRules rules, ReadOnlySpan<bool> hidden) =>
        rules.Table.Axes.Count <= 2 ? new FlowSystem(rules.Table, hidden, rules.KnownAtLeast) : new IntegerSystem(rules.Table, hidden, rules.KnownAtLeast);

    /// <summary>False when a search was cut off; what was returned is then attained but might not be the extreme.</summary>
    public virtual bool IsExact => true;

    /// <summary>Effort spent so far, the same on every machine; 0 where none has to be limited.</summary>
    public virtual long Work => 0;

    /// <summary>Branches a three-dimensional search may look at before it makes do with the best found. Flows need none.</summary>
    public int Effort { get; set; } = FullEffort;

    /// <summary>Greatest possible count of a hidden cell, or <see cref="Unbounded"/>; may stop early at a value ≥ <paramref name="enough"/>.</summary>
    public abstract long Highest(int cell, long enough = Unbounded, int published = NoCell);

    /// <summary>Least possible count of a hidden cell; may stop early at a value ≤ <paramref name="enough"/>.</summary>
    /// <param name="cell">The hidden cell.</param>
    /// <param name="enough">Where the search may stop.</param>
    /// <param name="published">A hidden cell to treat as published, or <see cref="NoCell"/>.</param>
    public abstract long Lowest(int cell, long enough = 0, int published = NoCell);

    /// <summary>True for a cell that was hidden when the system was made.</summary>
    public abstract bool Contains(int cell);

    /// <summary>Treats a hidden cell as published from now on.</summary>
    public abstract void Publish(int cell);

    /// <summary>Adds the cells that differ from their true counts in the solution behind the last answer about a cell.</summary>
    public abstract void AddMoved(int cell, ICollection<int> moved);

    /// <summary>
    /// Proves that the range of the cell satisfies rule 3. The proof is the set of hidden cells that have to move for it: it stands
    /// as long as all of these stay hidden. Null when no proof was found.
    /// </summary>
    public IReadOnlySet<int>? Proof(CellRules rules, int cell, int published = NoCell)
    {
        var (own, threshold) = (rules.Table[cell], rules.Threshold[cell]);
        var moved = new HashSet<int> { cell };
        if (!rules.Primary[cell])
        {
            if (Highest(cell, own + 1, published) == own && Lowest(cell, own - 1, published) == own)
                return null;
            AddMoved(cell, moved);
            return moved;
        }
        // Most cells can rise far enough from where they are; only the others ask how low they can go.
        var high = Highest(cell, Math.Max(threshold, own + threshold - 1), published);
        AddMoved(cell, moved);
        if (high < threshold || high - own >= threshold - 1)
            return high >= threshold ? moved : null;
        var low = Lowest(cell, high - (threshold - 1), published);
        AddMoved(cell, moved);
        return high - low >= threshold - 1 ? moved : null;
    }
}
