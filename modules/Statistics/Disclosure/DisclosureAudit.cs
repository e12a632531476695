namespace FacultyDev.Statistics.Disclosure;

/// <summary>
/// Computes for each hidden cell the smallest and largest count over all non-negative integer tables that agree with every published cell
/// and total.
/// </summary>
/// <remarks>
/// One and two dimensions use max flow, which is exact in polynomial time. Three use integer programming, which is exact unless a search
/// limit is reached; the report says so. Duncan and Fienberg, Obtaining information while preserving privacy (1998); Hundepool et al.,
/// Statistical Disclosure Control (2012), ch. 4.
/// </remarks>
public static class DisclosureAudit
{
    /// <summary>
    /// The effort (about a second) after which a three-dimensional audit computes only as much of each range as the rules need.
    /// </summary>
    private const long MaxWork = 150_000_000;

    /// <summary>Audits one table. The result is deterministic.</summary>
    /// <param name="table">The true counts.</param>
    /// <param name="pattern">The hidden cells; all other cells, totals included, are treated as published.</param>
    /// <param name="policy">The minimum group sizes.</param>
    /// <exception cref="DisclosureException"><see cref="DisclosureFault.Shape"/>: the pattern belongs to another table.</exception>
    public static AuditReport Run(CountTable table, SuppressionPattern pattern, DisclosurePolicy policy) =>
        Run(new CellRules(table, policy), pattern);

    internal static AuditReport Run(CellRules rules, SuppressionPattern pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        var table = rules.Table;
        var hidden = pattern.AsSpan();
        if (hidden.Length != table.CellCount)
            throw new DisclosureException(DisclosureFault.Shape, "The pattern belongs to a table of another shape.");
        var system = PublishedSystem.For(rules, hidden);
        var cubes = new CubeFinder(rules, [.. hidden]);
        var bounds = new List<CellBounds>();
        var exposed = new List<int>();
        for (var cell = 0; cell < hidden.Length; cell++)
        {
            if (!hidden[cell])
            {
                if (rules.MustHide[cell])
                    exposed.Add(cell);
                continue;
            }
            var (low, high) = system.Work < MaxWork ? (system.Lowest(cell), system.Highest(cell)) : Attained(system, cubes, rules, cell);
            bounds.Add(new CellBounds(cell, low, high == PublishedSystem.Unbounded ? null : high,
                rules.Primary[cell], rules.Threshold[cell]));
        }
        return new AuditReport(bounds, system.IsExact && system.Work < MaxWork, exposed);
    }

    /// <summary>Returns as much of the range as the rules need.</summary>
    private static (long Low, long High) Attained(PublishedSystem system, CubeFinder cubes, CellRules rules, int cell)
    {
        if (cubes.AttainedAt(cell) is { } range)
            return range;
        var (own, threshold) = (rules.Table[cell], rules.Threshold[cell]);
        var high = system.Highest(cell, rules.Primary[cell] ? Math.Max(threshold, own + threshold - 1) : own + 1);
        return rules.IsSafe(cell, own, high) ? (own, high) : (system.Lowest(cell, rules.Primary[cell] ? high - (threshold - 1) : own - 1), high);
    }
}
