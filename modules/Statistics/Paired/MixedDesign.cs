using System.Globalization;

namespace FacultyDev.Statistics;

/// <summary>A tested effect of a mixed design with its own error term.</summary>
/// <param name="SumOfSquares">Type III sum of squares.</param>
/// <param name="Df">Numerator degrees of freedom.</param>
/// <param name="ErrorSumOfSquares">Error sum of squares: between people for the group, within people for time and interaction.</param>
/// <param name="ErrorDf">Number of people minus number of groups.</param>
/// <param name="F">Mean square over the error mean square.</param>
/// <param name="P">Upper tail of F.</param>
public sealed record MixedTerm(double SumOfSquares, int Df, double ErrorSumOfSquares, int ErrorDf, double F, PValue P);

/// <summary>
/// Groups (roles) measured twice: a mixed design with one factor between people and time within people, Type III. With two times it
/// separates into an analysis of each person's sum and one of each person's change. The role × time interaction tests whether the changes
/// differ; with two groups its F is the square of the pooled t of the changes.
/// </summary>
public sealed record MixedDesign
{
    /// <summary>The change of each group, in the order given.</summary>
    public required IReadOnlyList<(string Group, PairedChange Change)> Groups { get; init; }

    /// <summary>The test of the unweighted grand mean against zero; rarely of interest.</summary>
    public required MixedTerm Intercept { get; init; }

    /// <summary>Tests whether the groups differ, averaged over both times.</summary>
    public required MixedTerm Group { get; init; }

    /// <summary>Tests whether people change, with all groups weighted equally.</summary>
    public required MixedTerm Time { get; init; }

    /// <summary>Tests whether the groups change differently.</summary>
    public required MixedTerm Interaction { get; init; }

    /// <summary>The difference of the two groups' mean changes, first minus second; null with more than two groups.</summary>
    public required TwoSampleComparison? DifferenceOfChanges { get; init; }

    /// <summary>Whether every group is large enough to report tests.</summary>
    public required InferenceSupport Support { get; init; }

    /// <summary>Analyzes two or more groups of at least two complete pairs each.</summary>
    /// <param name="groups">The name and the pairs of each group.</param>
    /// <param name="level">Confidence level in (0, 1).</param>
    /// <exception cref="StatisticsException">There are fewer than two groups, a group is named twice, or a group has only one pair or no
    /// variance.</exception>
    public static MixedDesign Of(IReadOnlyList<(string Group, PairedSample Sample)> groups, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Count < 2) throw new StatisticsException(StatisticsError.OneLevel, "Error_OneGroup", groups.Count);
        if (groups.GroupBy(group => group.Group, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new StatisticsException(StatisticsError.Duplicate, "Error_GroupTwice", twice.Key);
        foreach (var (name, sample) in groups)
        {
            if (sample.Count == 0) throw new StatisticsException(StatisticsError.EmptyInput, "Error_EmptyGroup", name);
            if (sample.Count == 1) throw new StatisticsException(StatisticsError.GroupOfOne, "Error_OneValue", name);
        }

        // Orthonormal contrasts within a person: (before + after)/√2 for the level, (after − before)/√2 for the change.
        var sums = groups.Select(group => group.Sample.BeforeValues.Zip(group.Sample.AfterValues, (x, y) => (x + y) / Math.Sqrt(2)).ToArray());
        var changes = groups.Select(group => PairedChange.Changes(group.Sample)).ToArray();
        var (intercept, between) = Analyze(sums, groups);
        var (time, interaction) = Analyze(changes.Select(change => change.Select(x => x / Math.Sqrt(2)).ToArray()), groups);
        return new MixedDesign
        {
            Groups = [.. groups.Select(group => (group.Group, PairedChange.Of(group.Sample, level)))],
            Intercept = intercept,
            Group = between,
            Time = time,
            Interaction = interaction,
            DifferenceOfChanges = groups.Count == 2
                ? TwoSampleComparison.Compare(groups[0].Group, changes[0], groups[1].Group, changes[1], level, Observations.Independent)
                : null,
            Support = InferenceSupport.Of(groups.Select(group => (group.Group, group.Sample.Count))),
        };
    }

    /// <summary>Returns, for example, "role × time: F(1, 53) = 2.81, p = .100", or the reason why it is not tested.</summary>
    /// <param name="name">The name of the group factor, for example "role".</param>
    /// <param name="culture">The culture of the text; null uses the current UI culture.</param>
    public string Describe(string name, CultureInfo? culture = null) => Support.IsAllowed
        ? StatisticsText.Format(
            culture, "Mixed", name, Interaction.Df, Interaction.ErrorDf, NumberFormatter.Fixed(Interaction.F, 2, culture), Interaction.P.Describe(culture))
        : StatisticsText.Format(culture, "NotTested", StatisticsText.Format(culture, "Mixed_Interaction", name), Support.Describe(culture)!);

    /// <summary>
    /// One-way Type III analysis of a score: the unweighted mean of the groups against zero, and the differences between groups.
    /// </summary>
    private static (MixedTerm Mean, MixedTerm Groups) Analyze(
        IEnumerable<double[]> scores, IReadOnlyList<(string Group, PairedSample Sample)> groups)
    {
        var cells = scores.Select(values => Moments.Of(values)).ToArray();
        var n = cells.Sum(cell => cell.Count);
        var error = cells.Sum(cell => cell.SumOfSquares);
        if (Moments.IsRounding(error, n, cells.Max(cell => Math.Abs(cell.Mean)) + Math.Sqrt(error)))
            throw new StatisticsException(StatisticsError.NoResidualVariance, "Error_NoVarianceInGroups", groups[0].Group, groups[^1].Group);
        var unweighted = cells.Average(cell => cell.Mean);
        var mean = unweighted * unweighted * cells.Length * cells.Length / cells.Sum(cell => 1d / cell.Count);
        var weighted = cells.Sum(cell => cell.Count * cell.Mean) / n;
        var between = cells.Sum(cell => cell.Count * (cell.Mean - weighted) * (cell.Mean - weighted));
        return (Term(mean, 1), Term(between, cells.Length - 1));

        MixedTerm Term(double squares, int df)
        {
            var f = squares / df / (error / (n - cells.Length));
            return new MixedTerm(squares, df, error, n - cells.Length, f, Tail.F(f, df, n - cells.Length));
        }
    }
}
