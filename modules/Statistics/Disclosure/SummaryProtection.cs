namespace FacultyDev.Statistics.Disclosure;

/// <summary>The figures of one group before protection.</summary>
/// <param name="Respondents">The number of respondents, 0 or more.</param>
/// <param name="Mean">The mean of their answers; ignored when nobody answered.</param>
/// <param name="StandardDeviation">Their sample standard deviation, 0 or more; ignored with fewer than two respondents.</param>
/// <param name="Invited">The number of people invited, at least as many as answered; null when no response rate is needed.</param>
/// <param name="SameAnswer">How many gave the most frequent answer; null when unknown, and then only a deviation of 0 indicates
/// unanimity.</param>
public readonly record struct GroupFigures(long Respondents, double Mean, double StandardDeviation, long? Invited = null, long? SameAnswer = null);

/// <summary>The figures of a group as they may be published.</summary>
/// <param name="Respondents">The number of respondents.</param>
/// <param name="Mean">To one decimal; null when nobody answered.</param>
/// <param name="StandardDeviation">To one decimal; null with fewer than two respondents.</param>
/// <param name="ResponseRate">Whole percent; null when nobody was invited or no rate is needed.</param>
public sealed record ShownFigures(long Respondents, double? Mean, double? StandardDeviation, int? ResponseRate);

/// <summary>Means and response rates as they may be published.</summary>
/// <param name="Table">The counts of respondents with the suppression pattern and its audit.</param>
/// <param name="Figures">By cell of the table, totals included; null for a hidden group, whatever the reason.</param>
public sealed record ProtectedSummary(ProtectedTable Table, IReadOnlyList<ShownFigures?> Figures);

/// <summary>
/// Applies rules 2, 4 and 9 to tables of means: respondents, mean, deviation and response rate of a group are either all shown or all
/// hidden.
/// </summary>
/// <remarks>
/// Totals are computed here, so that they agree with the groups: the pooled mean, and the deviation from it by the decomposition of the
/// sum of squares. A group in which 90 % or more gave one answer is hidden, because its mean would reveal the answer.
/// </remarks>
public static class SummaryProtection
{
    /// <summary>Protects a table of means.</summary>
    /// <param name="axes">One to three axes, none of answers.</param>
    /// <param name="groups">Figures for each combination of categories, with the last axis varying fastest.</param>
    /// <param name="policy">The minimum group sizes.</param>
    /// <param name="cancellationToken">Cancels the computation.</param>
    /// <exception cref="DisclosureException">Wrong shape, a negative count, a figure that is not a number, or more respondents than
    /// invited people.</exception>
    public static ProtectedSummary Protect(
        IReadOnlyList<TableAxis> axes, IReadOnlyList<GroupFigures> groups, DisclosurePolicy policy, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(axes);
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(policy);
        if (axes.Any(axis => axis.Kind == AxisKind.Answers))
            throw new DisclosureException(DisclosureFault.Shape, "A table of means has no axis of answers; a distribution has.");
        var table = new CountTable(axes, [.. groups.Select(g => g.Respondents)]);
        foreach (var group in groups)
            Require(group);
        return Protect(table, [.. groups], policy, cancellationToken);
    }

    private static ProtectedSummary Protect(CountTable table, GroupFigures[] groups, DisclosurePolicy policy, CancellationToken cancellationToken)
    {
        var pooled = Pool(table, groups);
        var rules = new CellRules(table, policy);
        for (var cell = 0; cell < table.CellCount; cell++)
            rules.MustHide[cell] |= pooled[cell].IsUnanimous;
        if (TableProtection.TryProtect(rules, cancellationToken) is { } result)
            return new ProtectedSummary(result, [.. Enumerable.Range(0, table.CellCount).Select(c => result.Pattern.IsHidden(c) ? null : pooled[c].Shown())]);
        if (table.Axes.Count == 0)
            return new ProtectedSummary(TableProtection.Nothing(table, policy), [null]);
        var finest = TableProtection.FinestAxis(table);
        var rest = table.Without(finest);
        var coarser = Protect(rest, Added(table, groups, finest), policy, cancellationToken);
        return coarser with { Table = coarser.Table with { DroppedAxes = [table.Axes[finest].Name, .. coarser.Table.DroppedAxes] } };
    }

    /// <summary>Returns the groups of the table summed over one axis, in the order of the table.</summary>
    private static GroupFigures[] Added(CountTable table, GroupFigures[] groups, int axis)
    {
        var pooled = Pool(table, groups);
        return [.. Enumerable.Range(0, table.CellCount)
            .Where(cell => table.PositionOf(cell).Where((p, a) => (p == CountTable.Total) == (a == axis)).Count() == table.Axes.Count)
            .Select(cell => pooled[cell].Figures())];
    }

    private static Pooled[] Pool(CountTable table, GroupFigures[] groups)
    {
        var pooled = new Pooled[table.CellCount];
        var next = 0;
        for (var cell = 0; cell < table.CellCount; cell++)
            pooled[cell] = table.IsInner(cell) ? Pooled.Of(groups[next++]) : Pooled.Empty;
        for (var axis = 0; axis < table.Axes.Count; axis++)
            for (var cell = 0; cell < table.CellCount; cell++)
                if (table.IndexOn(axis, cell) < table.SizeOf(axis))
                {
                    var total = cell + ((table.SizeOf(axis) - table.IndexOn(axis, cell)) * table.StrideOf(axis));
                    pooled[total] = pooled[total].With(pooled[cell]);
                }
        return pooled;
    }

    private static void Require(GroupFigures group)
    {
        if (group.Respondents > 0 && (!double.IsFinite(group.Mean) || (group.Respondents > 1 && !(group.StandardDeviation >= 0 && double.IsFinite(group.StandardDeviation)))))
            throw new DisclosureException(DisclosureFault.InvalidFigure, "A mean or standard deviation is not a number, or the deviation is negative.");
        if (group.Invited < group.Respondents)
            throw new DisclosureException(DisclosureFault.InvalidFigure, "A group has more respondents than were invited.");
        if (group.SameAnswer < 0 || group.SameAnswer > group.Respondents)
            throw new DisclosureException(DisclosureFault.InvalidFigure, "The most frequent answer of a group is counted below 0 or above its respondents.");
    }

    /// <summary>Figures that can be pooled: count, mean and sum of squared deviations (Chan, Golub and LeVeque 1983).</summary>
    private readonly record struct Pooled(long Count, double Mean, double Squares, long? Invited, bool IsUnanimous)
    {
        public static Pooled Empty { get; } = new(0, 0, 0, 0, false);

        public static Pooled Of(GroupFigures group)
        {
            var squares = group.Respondents > 1 ? (group.Respondents - 1) * group.StandardDeviation * group.StandardDeviation : 0;
            var unanimous = group.Respondents > 0 && (squares == 0 || group.SameAnswer >= DisclosurePolicy.UnanimityShare * group.Respondents);
            return new Pooled(group.Respondents, group.Respondents > 0 ? group.Mean : 0, squares, group.Invited, unanimous);
        }

        public Pooled With(Pooled other)
        {
            var invited = Invited + other.Invited;
            if (other.Count == 0)
                return this with { Invited = invited };
            if (Count == 0)
                return other with { Invited = invited };
            var (count, apart) = (Count + other.Count, other.Mean - Mean);
            var squares = Squares + other.Squares + (apart * apart * Count * other.Count / count);
            return new Pooled(count, Mean + (apart * other.Count / count), squares, invited, squares == 0);
        }

        public GroupFigures Figures() => new(Count, Mean, Count > 1 ? Math.Sqrt(Squares / (Count - 1)) : 0, Invited, IsUnanimous ? Count : null);

        public ShownFigures Shown() => new(
            Count,
            Count > 0 ? Math.Round(Mean, 1, MidpointRounding.AwayFromZero) : null,
            Count > 1 ? Math.Round(Math.Sqrt(Squares / (Count - 1)), 1, MidpointRounding.AwayFromZero) : null,
            Invited > 0 ? (int)Math.Round(100m * Count / Invited.Value, MidpointRounding.AwayFromZero) : null);
    }
}
