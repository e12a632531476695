namespace FacultyDev.Statistics.Disclosure;

/// <summary>The answers of one group as they may be published.</summary>
/// <param name="Group">The group's cell in the table, which is the total over its answers.</param>
/// <param name="Respondents">The number of respondents; null when the group is hidden, and then all other values are null too.</param>
/// <param name="Percentages">Whole percentages by answer, null for a hidden answer; null as a whole when nobody answered or only a band
/// is shown.</param>
/// <param name="Band">The answer that at least 90 % gave, shown instead of percentages; null otherwise.</param>
/// <param name="Mean">To one decimal; only when every answer is shown and answers have values.</param>
/// <param name="StandardDeviation">Sample standard deviation to one decimal, when the mean is shown.</param>
public sealed record ShownAnswers(int Group, long? Respondents, IReadOnlyList<int?>? Percentages, int? Band, double? Mean, double? StandardDeviation);

/// <summary>A distribution as it may be published.</summary>
/// <param name="Table">The counts with the suppression pattern and its audit.</param>
/// <param name="Groups">The answers of each group, totals included.</param>
public sealed record ProtectedAnswers(ProtectedTable Table, IReadOnlyList<ShownAnswers> Groups);

/// <summary>Applies rules 2, 4 and 9 to the distribution of answers to one question, by up to two other dimensions.</summary>
/// <remarks>
/// A band is published information: it says that one answer has at least 90 % of a group whose size is shown, so the audit treats it as
/// known. With fewer than ten respondents a band would say that all gave that answer, so the answers of such a group are hidden instead.
/// </remarks>
public static class AnswerProtection
{
    private const int MinForBand = 10;

    /// <summary>
    /// Protects a distribution. If no pattern protects it, the dimension with the most categories, other than the answers, is dropped
    /// first.
    /// </summary>
    /// <param name="table">Counts; exactly one axis is <see cref="AxisKind.Answers"/>.</param>
    /// <param name="policy">The minimum group sizes.</param>
    /// <param name="values">The value of each answer for the mean; null when the answers are not ordered.</param>
    /// <param name="cancellationToken">Cancels the computation.</param>
    /// <exception cref="DisclosureException">There is no axis of answers or more than one, or the values do not match its
    /// answers.</exception>
    public static ProtectedAnswers Protect(
        CountTable table, DisclosurePolicy policy, IReadOnlyList<double>? values = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(policy);
        var answers = AnswersOf(table);
        if (values is not null && (values.Count != table.SizeOf(answers) || values.Any(v => !double.IsFinite(v))))
            throw new DisclosureException(DisclosureFault.InvalidFigure, $"The {table.SizeOf(answers)} answers need as many values, each a number.");
        var withoutBand = new HashSet<int>();
        for (; ; )
        {
            var rules = new CellRules(table, policy);
            var bands = Bands(rules, answers, withoutBand);
            if (TableProtection.TryProtect(rules, cancellationToken) is not { } result)
                return Coarser(table, policy, values, cancellationToken);
            // A band is shown only with its group's size; when that had to be hidden, the answers are protected again without the band.
            var lost = bands.Keys.Where(result.Pattern.IsHidden).ToList();
            if (lost.Count == 0)
                return new ProtectedAnswers(result, [.. Groups(table, answers).Select(g => Shown(result, answers, g, bands, values))]);
            withoutBand.UnionWith(lost);
        }
    }

    private static ProtectedAnswers Coarser(CountTable table, DisclosurePolicy policy, IReadOnlyList<double>? values, CancellationToken cancellationToken)
    {
        var answers = AnswersOf(table);
        if (table.Axes.Count == 1)
        {
            var total = TableProtection.Protect(table.Without(0), policy, cancellationToken);
            return new ProtectedAnswers(
                total with { DroppedAxes = [table.Axes[0].Name] }, [new ShownAnswers(total.Table.GrandTotal, total.Shown(total.Table.GrandTotal), null, null, null, null)]);
        }
        var finest = Enumerable.Range(0, table.Axes.Count).Where(a => a != answers).MaxBy(a => (table.SizeOf(a), a));
        var rest = Protect(table.Without(finest), policy, values, cancellationToken);
        return rest with { Table = rest.Table with { DroppedAxes = [table.Axes[finest].Name, .. rest.Table.DroppedAxes] } };
    }

    /// <summary>
    /// Hides the answers of nearly unanimous groups, and returns the groups for which a band can be shown, each with its answer.
    /// </summary>
    private static Dictionary<int, int> Bands(CellRules rules, int answers, HashSet<int> withoutBand)
    {
        var table = rules.Table;
        var bands = new Dictionary<int, int>();
        foreach (var group in Groups(table, answers))
        {
            var counts = Answers(table, answers, group).ToList();
            var most = counts.MaxBy(c => table[c]);
            if (table[group] == 0 || table[most] < DisclosurePolicy.UnanimityShare * table[group])
                continue;
            foreach (var cell in counts)
                rules.MustHide[cell] = true;
            if (table[group] < MinForBand || rules.Primary[group] || withoutBand.Contains(group))
                continue;
            bands[group] = counts.IndexOf(most);
            rules.KnownAtLeast[most] = (long)Math.Ceiling(DisclosurePolicy.UnanimityShare * table[group]);
            foreach (var cell in counts)
                rules.Primary[cell] = false;
        }
        return bands;
    }

    private static ShownAnswers Shown(ProtectedTable result, int answers, int group, Dictionary<int, int> bands, IReadOnlyList<double>? values)
    {
        if (result.Shown(group) is not { } n)
            return new ShownAnswers(group, null, null, null, null, null);
        if (bands.TryGetValue(group, out var band))
            return new ShownAnswers(group, n, null, band, null, null);
        if (n == 0)
            return new ShownAnswers(group, 0, null, null, null, null);
        long?[] counts = [.. Answers(result.Table, answers, group).Select(result.Shown)];
        int?[] percentages = [.. counts.Select(c => c is { } count ? (int?)Math.Round(100m * count / n, MidpointRounding.AwayFromZero) : null)];
        if (values is null || counts.Contains(null))
            return new ShownAnswers(group, n, percentages, null, null, null);
        var mean = counts.Select((c, a) => c!.Value * values[a]).Sum() / n;
        var squares = counts.Select((c, a) => c!.Value * (values[a] - mean) * (values[a] - mean)).Sum();
        return new ShownAnswers(group, n, percentages, null, Rounded(mean), n > 1 ? Rounded(Math.Sqrt(squares / (n - 1))) : null);
    }

    private static double Rounded(double x) => Math.Round(x, 1, MidpointRounding.AwayFromZero);

    private static IEnumerable<int> Groups(CountTable table, int answers) =>
        Enumerable.Range(0, table.CellCount).Where(c => table.IndexOn(answers, c) == table.SizeOf(answers));

    private static IEnumerable<int> Answers(CountTable table, int answers, int group) =>
        Enumerable.Range(0, table.SizeOf(answers)).Select(a => group - ((table.SizeOf(answers) - a) * table.StrideOf(answers)));

    private static int AnswersOf(CountTable table)
    {
        int[] found = [.. Enumerable.Range(0, table.Axes.Count).Where(a => table.Axes[a].Kind == AxisKind.Answers)];
        return found.Length == 1 ? found[0] : throw new DisclosureException(DisclosureFault.Shape, $"A distribution has one axis of answers; this table has {found.Length}.");
    }
}
