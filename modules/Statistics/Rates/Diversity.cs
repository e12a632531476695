namespace FacultyDev.Statistics;

/// <summary>Indices of diversity of a set of people over the categories of one dimension.</summary>
/// <param name="Categories">The number of categories, including empty ones.</param>
/// <param name="Count">The number of people.</param>
/// <param name="Blau">1 − Σ p²: the probability that two people drawn with replacement differ (Blau 1977; Simpson 1949).</param>
/// <param name="BlauMaximum">(k − 1) / k, reached when all categories are equally frequent.</param>
/// <param name="QualitativeVariation">Blau / its maximum, in [0, 1] (IQV; Mueller and Schuessler 1961).</param>
/// <param name="SimpsonUnbiased">The Blau index without replacement: 1 − Σ n(n − 1) / (N(N − 1)); null for one person.</param>
/// <param name="Shannon">−Σ p ln p, in nats.</param>
public sealed record DiversityIndices(
    int Categories, long Count, double Blau, double BlauMaximum, double QualitativeVariation, double? SimpsonUnbiased, double Shannon);

/// <summary>Indices of diversity and of the distance between distributions.</summary>
public static class Diversity
{
    /// <summary>Computes the indices of one distribution.</summary>
    /// <param name="counts">People per category; at least two categories and one person.</param>
    /// <exception cref="StatisticsException">There is only one category, a count is negative, or there are no people.</exception>
    public static DiversityIndices Of(IReadOnlyList<long> counts)
    {
        var total = Total(counts);
        var shares = counts.Select(count => (double)count / total).ToArray();
        var blau = 1 - shares.Sum(share => share * share);
        var most = (counts.Count - 1d) / counts.Count;
        var pairs = counts.Sum(count => count * (count - 1d));
        return new DiversityIndices(
            counts.Count, total, blau, most, blau / most, total > 1 ? 1 - pairs / (total * (total - 1d)) : null,
            -shares.Where(share => share > 0).Sum(share => share * Math.Log(share)));
    }

    /// <summary>
    /// Index of dissimilarity (Duncan and Duncan 1955): ½ Σ |pᵢ − qᵢ|, the share of one group that would have to change category for the
    /// two distributions to be equal; in [0, 1].
    /// </summary>
    /// <exception cref="StatisticsException">The numbers of categories differ, there is only one category, a count is negative, or there
    /// are no people.</exception>
    public static double Dissimilarity(IReadOnlyList<long> first, IReadOnlyList<long> second)
    {
        var (one, other) = (Total(first), Total(second));
        Require.SameLength(first.Count, nameof(first), second.Count, nameof(second));
        return first.Zip(second, (a, b) => Math.Abs((double)a / one - (double)b / other)).Sum() / 2;
    }

    /// <summary>
    /// Index of disparity (Pearcy and Keppel 2002, Public Health Reports 117, 273–280): the mean absolute difference of the groups' rates
    /// from a reference rate, in percent of that rate.
    /// </summary>
    /// <param name="rates">The groups' rates.</param>
    /// <param name="reference">The overall rate, or the rate of the best group; above 0.</param>
    /// <param name="compared">The number of groups to average over: all when compared with the overall rate, all but one when compared
    /// with the best group.</param>
    /// <exception cref="StatisticsException">There is no rate, a rate is outside [0, 1], the reference is 0, or there is nothing to
    /// average over.</exception>
    public static double DisparityIndex(IReadOnlyList<double> rates, double reference, int compared)
    {
        ArgumentNullException.ThrowIfNull(rates);
        if (rates.Count == 0 || compared < 1) throw new StatisticsException(StatisticsError.EmptyInput, "Error_NoRates");
        foreach (var rate in rates) Require.Probability(rate, "rate");
        Require.Probability(reference, nameof(reference));
        if (reference == 0) throw new StatisticsException(StatisticsError.OutOfRange, "Error_ReferenceRate");
        return 100 * rates.Sum(rate => Math.Abs(rate - reference)) / compared / reference;
    }

    private static long Total(IReadOnlyList<long> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        if (counts.Count < 2) throw new StatisticsException(StatisticsError.OneLevel, "Error_OneGroup", counts.Count);
        for (var i = 0; i < counts.Count; i++) Require.Count(counts[i], $"[{i + 1}]");
        var total = counts.Sum();
        return total > 0 ? total : throw new StatisticsException(StatisticsError.EmptyInput, "Error_Nobody");
    }
}
