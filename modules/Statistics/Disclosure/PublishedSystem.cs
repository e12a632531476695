namespace FacultyDev.Statistics.Disclosure;

/// <summary>
/// Everything that a publication says about its hidden cells: they are non-negative integers, and along every line of the table the inner
/// cells add up to the total. It computes the bounds of hidden cells.
/// </summary>
internal abstract class PublishedSystem
{
    public const long Unbounded = long.MaxValue;
    public const int NoCell = -1;

    /// <summary>The number of branches that one search of an exact audit may visit.</summary>
    public const int FullEffort = 20_000;

    public static PublishedSystem For(CellRules rules, ReadOnlySpan<bool> hidden) =>
        rules.Table.Axes.Count <= 2 ? new FlowSystem(rules.Table, hidden, rules.KnownAtLeast) : new IntegerSystem(rules.Table, hidden, rules.KnownAtLeast);

    /// <summary>False when a search was cut off; the returned values are then attained but might not be the extremes.</summary>
    public virtual bool IsExact => true;

    /// <summary>The effort spent so far, in a unit that is the same on every machine; 0 for systems that need no limit.</summary>
    public virtual long Work => 0;

    /// <summary>
    /// The number of branches that a three-dimensional search may visit before it returns the best value found. Flow systems ignore it.
    /// </summary>
    public int Effort { get; set; } = FullEffort;

    /// <summary>
    /// Returns the largest possible count of a hidden cell, or <see cref="Unbounded"/>; may stop early at a value ≥
    /// <paramref name="enough"/>.
    /// </summary>
    public abstract long Highest(int cell, long enough = Unbounded, int published = NoCell);

    /// <summary>Returns the smallest possible count of a hidden cell; may stop early at a value ≤ <paramref name="enough"/>.</summary>
    /// <param name="cell">The hidden cell.</param>
    /// <param name="enough">The value at which the search may stop.</param>
    /// <param name="published">A hidden cell to treat as published, or <see cref="NoCell"/>.</param>
    public abstract long Lowest(int cell, long enough = 0, int published = NoCell);

    /// <summary>Returns true for a cell that was hidden when the system was created.</summary>
    public abstract bool Contains(int cell);

    /// <summary>Treats a hidden cell as published in all later calls.</summary>
    public abstract void Publish(int cell);

    /// <summary>Adds the cells that differ from their true counts in the solution behind the last answer about a cell.</summary>
    public abstract void AddMoved(int cell, ICollection<int> moved);

    /// <summary>
    /// Proves that the range of the cell satisfies rule 3. Returns the hidden cells that have to change for it; the proof holds as long
    /// as all of these stay hidden. Null when no proof was found.
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
        // Most cells can increase far enough from their true count; only the others need the lower bound.
        var high = Highest(cell, Math.Max(threshold, own + threshold - 1), published);
        AddMoved(cell, moved);
        if (high < threshold || high - own >= threshold - 1)
            return high >= threshold ? moved : null;
        var low = Lowest(cell, high - (threshold - 1), published);
        AddMoved(cell, moved);
        return high - low >= threshold - 1 ? moved : null;
    }
}
