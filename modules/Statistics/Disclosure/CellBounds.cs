namespace FacultyDev.Statistics.Disclosure;

/// <summary>The range of a hidden cell that a reader can derive from everything published.</summary>
/// <param name="Cell">Number of the cell in its table.</param>
/// <param name="Lower">Smallest count of the cell in any non-negative integer table that agrees with everything published.</param>
/// <param name="Upper">Largest such count; null when nothing published limits it.</param>
/// <param name="IsPrimary">True when the cell itself is too small to show, false when it is hidden only to protect others.</param>
/// <param name="Threshold">The number of respondents that the cell would need to be shown.</param>
public readonly record struct CellBounds(int Cell, long Lower, long? Upper, bool IsPrimary, int Threshold)
{
    /// <summary>
    /// Rule 3: a primary cell needs an upper bound of at least the threshold k and a width of at least k − 1; a secondary cell needs a
    /// width above 0.
    /// </summary>
    public bool IsSafe => Upper is not { } upper
        || (IsPrimary ? upper >= Threshold && upper - Lower >= Threshold - 1 : upper > Lower);
}

/// <summary>The bounds of every hidden cell.</summary>
/// <param name="Bounds">By cell number.</param>
/// <param name="IsExact">True when both ends of every range are proved. False only when a three-dimensional search reached its limit; the
/// ranges are then attained but might be wider, so a table that passes is still safe.</param>
/// <param name="Exposed">Primary cells that are published although they are too small.</param>
public sealed record AuditReport(IReadOnlyList<CellBounds> Bounds, bool IsExact, IReadOnlyList<int> Exposed)
{
    /// <summary>True when no primary cell is shown and every hidden cell is safe.</summary>
    public bool IsSafe => Exposed.Count == 0 && Bounds.All(b => b.IsSafe);

    /// <summary>The hidden cells whose range is too narrow.</summary>
    public IEnumerable<CellBounds> Failures => Bounds.Where(b => !b.IsSafe);
}
