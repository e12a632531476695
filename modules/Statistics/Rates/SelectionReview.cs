using System.Globalization;

namespace FacultyDev.Statistics;

/// <summary>One group in a review of several.</summary>
/// <param name="Group">The group.</param>
/// <param name="ImpactRatio">Its rate / the highest rate; null when nobody was selected.</param>
/// <param name="RepresentationRatio">Its share of the selected / its share of the pool; null when nobody was selected.</param>
/// <param name="RateInterval">Wilson's interval of its rate.</param>
/// <param name="Flag">Whether the impact ratio is below four fifths; null with insufficient data.</param>
public sealed record ReviewedGroup(SelectionGroup Group, double? ImpactRatio, double? RepresentationRatio, Interval RateInterval, bool? Flag);

/// <summary>A review of the selection from a pool of any number of groups.</summary>
public sealed record SelectionReview
{
    /// <summary>The groups, in the order given.</summary>
    public required IReadOnlyList<ReviewedGroup> Groups { get; init; }

    /// <summary>Whether there is enough data for flags; without it no group has a flag.</summary>
    public required DataSufficiency Sufficiency { get; init; }

    /// <summary>Chi-square over all groups; null when nobody or everybody was selected.</summary>
    public required ChiSquareTest? ChiSquare { get; init; }

    /// <summary>
    /// Fisher–Freeman–Halton over all groups; null when nobody or everybody was selected, or when there are so many people that
    /// chi-square is accurate enough.
    /// </summary>
    public required FisherFreemanHalton? Exact { get; init; }

    /// <summary>½ Σ |share of selected − share of pool|, in [0, 1]; null when nobody was selected.</summary>
    public required double? Dissimilarity { get; init; }

    /// <summary>Index of disparity against the overall rate, in percent; null when nobody was selected.</summary>
    public required double? DisparityFromOverall { get; init; }

    /// <summary>Index of disparity against the best group's rate, in percent; null when nobody was selected.</summary>
    public required double? DisparityFromBest { get; init; }

    /// <summary>Reviews two or more groups.</summary>
    /// <exception cref="StatisticsException">There are fewer than two groups, counts are impossible, or a pool is empty.</exception>
    public static SelectionReview Of(IReadOnlyList<SelectionGroup> groups, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Count < 2) throw new StatisticsException(StatisticsError.OneLevel, "Error_OneGroup", groups.Count);
        foreach (var group in groups) group.Check();
        var (selected, pool) = (groups.Sum(group => group.Selected), groups.Sum(group => group.Pool));
        var (none, testable) = (selected == 0, selected > 0 && selected < pool);
        var best = groups.Max(group => group.Rate);
        var sufficiency = DataSufficiency.Of(groups);
        double[] rates = [.. groups.Select(group => group.Rate)];
        long[] chosen = [.. groups.Select(group => group.Selected)];
        return new SelectionReview
        {
            Groups = [.. groups.Select(group =>
            {
                var ratio = none ? (double?)null : group.Rate / best;
                return new ReviewedGroup(
                    group, ratio, none ? null : (double)group.Selected / selected / ((double)group.Pool / pool),
                    Proportion.Wilson(group.Selected, group.Pool, level),
                    sufficiency.IsSufficient ? ratio < SelectionComparison.FourFifths : null);
            })],
            Sufficiency = sufficiency,
            ChiSquare = testable ? ChiSquareTest.Of(CountTable.OfSelection(groups)) : null,
            Exact = testable ? FisherFreemanHalton.OrNull(CountTable.OfSelection(groups)) : null,
            Dissimilarity = none ? null : Diversity.Dissimilarity(chosen, [.. groups.Select(group => group.Pool)]),
            DisparityFromOverall = none ? null : Diversity.DisparityIndex(rates, (double)selected / pool, groups.Count),
            DisparityFromBest = none ? null : Diversity.DisparityIndex(rates, best, groups.Count - 1),
        };
    }

    /// <summary>Returns the test over all groups as a sentence, or "insufficient data".</summary>
    /// <param name="culture">The culture of the text; null uses the current UI culture.</param>
    public string Describe(CultureInfo? culture = null)
    {
        if (Sufficiency.Describe(culture) is { } insufficient) return insufficient;
        string[] flagged = [.. Groups.Where(group => group.Flag == true).Select(group => group.Group.Name)];
        var test = StatisticsText.Format(culture, "Review", ChiSquare!.Describe(culture));
        if (Exact is not null) test += StatisticsText.Format(culture, "Review_Exact", Exact.P.Describe(culture));
        return $"{test}. " + (flagged.Length == 0
            ? StatisticsText.Get(culture, "Review_NoFlag")
            : StatisticsText.Format(culture, "Review_Flags", StatisticsText.List(culture, flagged)));
    }
}
