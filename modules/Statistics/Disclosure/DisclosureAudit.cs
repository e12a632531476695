namespace FacultyDev.Statistics.Disclosure;

/// <summary>
/// Computes what a reader can work out: for each hidden cell the least and greatest count over all non-negative integer tables
/// that agree with every published cell and total.
/// </summary>
/// <remarks>
/// One and two dimensions: max flow, exact in polynomial time. Three: integer programming, exact unless a search limit is hit,
/// which the report says. Duncan and Fienberg, Obtaining information while preserving privacy (1998); Hundepool et al.,
/// Statistical Disclosure Control (2012), ch. 4.
/// </remarks>
public static class DisclosureAudit
{
    /// <summary>Audits one table. Deterministic.</summary>
    /// <param name="table">The true counts.</param>
    /// <param name="pattern">What is hidden; everything else, totals included, counts as published.</param>
    /// <param name="policy">The minima.</param>
    public static AuditReport Run(CountTable table, SuppressionPattern pattern, DisclosurePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(policy);
        var hidden = pattern.AsSpan();
        if (hidden.Length != table.CellCount)
            throw new DisclosureException(DisclosureFault.Shape, "The pattern belongs to a table of another shape.");
        var system = PublishedSystem.For(table, hidden);
        var bounds = new List<CellBounds>();
        var exposed = new List<int>();
        for (var cell = 0; cell < hidden.Length; cell++)
        {
            var primary = table.IsPrimary(cell, policy);
            if (!hidden[cell])
            {
                if (primary)
                    exposed.Add(cell);
                continue;
            }
            var high = system.Highest(cell);
            bounds.Add(new CellBounds(cell, system.Lowest(cell), high == PublishedSystem.Unbounded ? null : high,
                primary, table.ThresholdOf(cell, policy)));
        }
        return new AuditReport(bounds, system.IsExact, exposed);
    }
}
