namespace FacultyDev.Statistics.Disclosure;

/// <summary>What a reader can work out about a hidden cell from everything published.</summary>
/// <param name="Cell">Number of the cell in its table.</param>
/// <param name="Lower">Smallest count that some non-negative integer table agreeing with everything published gives the cell.</param>
/// <param name="Upper">Largest such count; null when nothing published limits it.</param>
/// <param name="IsPrimary">True when the cell is hidden for its own sake, false when it only guards others.</param>
/// <param name="Threshold">Respondents the cell would need to be shown.</param>
public readonly record struct CellBounds(int Cell, long Lower, long? Upper, bool IsPrimary, int Threshold)
{
    /// <summary>Rule 3: a primary cell needs an upper bound of at least the threshold k and a width of at least k − 1; a secondary a width above 0.</summary>
    public bool IsSafe => Upper is not { } upper
        || (IsPrimary ? upper >= Threshold && upper - Lower >= Threshold - 1 : upper > Lower);
}

/// <summary>The bounds of every hidden cell.</summary>
/// <param name="Bounds">By cell number.</param>
/// <param name="IsExact">True when both ends of every range are proved. False only where a three-dimensional search hit its
/// limit: the ranges are then attained but might be wider, so a pass stays a pass.</param>
/// <param name="Exposed">Primary cells that are published: too small, and not hidden at all.</param>
public sealed record AuditReport(IReadOnlyList<CellBounds> Bounds, bool IsExact, IReadOnlyList<int> Exposed)
{
    /// <summary>True when nothing too small is shown and every hidden cell is safe.</summary>
    public bool IsSafe => Exposed.Count == 0 && Bounds.All(b => b.IsSafe);

    /// <summary>Hidden cells that a reader can pin down too closely.</summary>
    public IEnumerable<CellBounds> Failures => Bounds.Where(b => !b.IsSafe);
}
