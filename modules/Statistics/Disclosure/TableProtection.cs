namespace FacultyDev.Statistics.Disclosure;

/// <summary>
/// Hides the cells that must be hidden: the primary cells, and then, for each cell that a reader could still determine too closely, the
/// cheapest hypercube. Audits after each step and prunes at the end. The result is deterministic.
/// </summary>
public static class TableProtection
{
    /// <summary>
    /// Protects a table. If no pattern protects it, the axis with the most categories (the last of equals) is summed over and the rest is
    /// protected.
    /// </summary>
    /// <param name="table">The true counts.</param>
    /// <param name="policy">The minimum group sizes.</param>
    /// <param name="cancellationToken">Cancels the computation.</param>
    /// <returns>A table whose audit passes.</returns>
    public static ProtectedTable Protect(CountTable table, DisclosurePolicy policy, CancellationToken cancellationToken = default) =>
        TryProtect(new CellRules(table, policy), cancellationToken) ?? Coarser(table, policy, cancellationToken);

    /// <summary>Protects a table under its rules; returns null when no pattern does.</summary>
    internal static ProtectedTable? TryProtect(CellRules rules, CancellationToken cancellationToken)
    {
        var search = new PatternSearch(rules);
        if (!search.Complete(cancellationToken))
            return null;
        search.Prune(cancellationToken);
        var pattern = new SuppressionPattern(search.Hidden);
        var audit = DisclosureAudit.Run(rules, pattern);
        return audit.IsSafe ? new ProtectedTable(rules.Table, pattern, audit, []) : null;
    }

    /// <summary>Returns a table that consists of a single, hidden total.</summary>
    internal static ProtectedTable Nothing(CountTable total, DisclosurePolicy policy)
    {
        var pattern = SuppressionPattern.Of(total, [total.GrandTotal]);
        return new ProtectedTable(total, pattern, DisclosureAudit.Run(total, pattern, policy), []);
    }

    /// <summary>Returns the axis to drop first: the one with the most categories, the last of equals.</summary>
    internal static int FinestAxis(CountTable table) =>
        Enumerable.Range(0, table.Axes.Count).MaxBy(a => (table.SizeOf(a), a));

    private static ProtectedTable Coarser(CountTable table, DisclosurePolicy policy, CancellationToken cancellationToken)
    {
        var finest = FinestAxis(table);
        var rest = Protect(table.Without(finest), policy, cancellationToken);
        return rest with { DroppedAxes = [table.Axes[finest].Name, .. rest.DroppedAxes] };
    }
}
