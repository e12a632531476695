namespace FacultyDev.Statistics.Disclosure;

/// <summary>
/// Hides what must be hidden: primary cells, then for each one that a reader could still pin down the cheapest hypercube, audited
/// after each step and pruned at the end. Deterministic.
/// </summary>
public static class TableProtection
{
    /// <summary>Protects a table; where no pattern protects it, the axis with the most categories (the last of equals) is added up and
    /// the rest protected.</summary>
    /// <param name="table">The true counts.</param>
    /// <param name="policy">The minima.</param>
    /// <param name="cancellationToken">Stops the work; nothing is kept.</param>
    /// <returns>A table whose audit passes.</returns>
    public static ProtectedTable Protect(CountTable table, DisclosurePolicy policy, CancellationToken cancellationToken = default) =>
        TryProtect(new CellRules(table, policy), cancellationToken) ?? Coarser(table, policy, cancellationToken);

    /// <summary>Protects a table under its rules; null where no pattern does.</summary>
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

    /// <summary>A table of one total, hidden.</summary>
    internal static ProtectedTable Nothing(CountTable total, DisclosurePolicy policy)
    {
        var pattern = SuppressionPattern.Of(total, [total.GrandTotal]);
        return new ProtectedTable(total, pattern, DisclosureAudit.Run(total, pattern, policy), []);
    }

    /// <summary>The axis that is given up first: most categories, the last of equals.</summary>
    internal static int FinestAxis(CountTable table) =>
        Enumerable.Range(0, table.Axes.Count).MaxBy(a => (table.SizeOf(a), a));

    private static ProtectedTable Coarser(CountTable table, DisclosurePolicy policy, CancellationToken cancellationToken)
    {
        var finest = FinestAxis(table);
        var rest = Protect(table.Without(finest), policy, cancellationToken);
        return rest with { DroppedAxes = [table.Axes[finest].Name, .. rest.DroppedAxes] };
    }
}
