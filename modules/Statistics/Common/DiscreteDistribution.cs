namespace FacultyDev.Statistics;

/// <summary>
/// A unimodal distribution over consecutive integers, built outward from its mode by the ratio of neighboring probabilities and then
/// normalized. It needs no exponentials or subtractions, so the tails keep full relative precision for any counts.
/// </summary>
internal sealed class DiscreteDistribution
{
    // R's tolerance for "no more likely than", because equal probabilities computed in different ways differ by rounding.
    private const double TieTolerance = 1 + 1e-7;

    private const long MaxValues = 5_000_000;

    private readonly double[] probabilities;

    private DiscreteDistribution(long lowest, double[] weights)
    {
        Lowest = lowest;
        // Summing from small to large keeps the contribution of the tails.
        var total = weights.Order().Sum();
        probabilities = [.. weights.Select(weight => weight / total)];
    }

    public long Lowest { get; }
    public long Highest => Lowest + probabilities.Length - 1;
    public double this[long value] => value < Lowest || value > Highest ? 0 : probabilities[value - Lowest];

    /// <summary>
    /// The number of marked items among <paramref name="draws"/> drawn without replacement, with probabilities weighted by odds^k (1
    /// gives the central distribution).
    /// </summary>
    public static DiscreteDistribution Hypergeometric(long total, long marked, long draws, double odds = 1)
    {
        var (lowest, highest) = (Math.Max(0, draws - (total - marked)), Math.Min(marked, draws));
        return FromRatios(lowest, highest, k => odds * (marked - k + 1) * (draws - k + 1) / ((double)k * (total - marked - draws + k)));
    }

    public static DiscreteDistribution Binomial(long trials, double probability) =>
        FromRatios(0, trials, k => (trials - k + 1) / (double)k * (probability / (1 - probability)));

    /// <summary>P(X ≤ value).</summary>
    public double AtMost(long value)
    {
        var sum = 0d;
        for (var k = Lowest; k <= Math.Min(value, Highest); k++) sum += this[k];
        return Math.Min(1, sum);
    }

    /// <summary>P(X ≥ value).</summary>
    public double AtLeast(long value)
    {
        var sum = 0d;
        for (var k = Highest; k >= Math.Max(value, Lowest); k--) sum += this[k];
        return Math.Min(1, sum);
    }

    /// <summary>The total probability of all values that are no more likely than the given one.</summary>
    public PValue TwoSided(long value)
    {
        var limit = this[value] * TieTolerance;
        return new PValue(probabilities.Where(probability => probability <= limit).Order().Sum());
    }

    public double Mean()
    {
        var sum = 0d;
        for (var k = Lowest; k <= Highest; k++) sum += (k - Lowest) * this[k];
        return Lowest + sum;
    }

    /// <param name="lowest">The lowest value.</param>
    /// <param name="highest">The highest value.</param>
    /// <param name="ratio">P(k) / P(k − 1), which must decrease as k increases.</param>
    private static DiscreteDistribution FromRatios(long lowest, long highest, Func<long, double> ratio)
    {
        if (highest - lowest > MaxValues) throw new StatisticsException(StatisticsError.OutOfRange, "Error_TooLargeForExact", MaxValues);
        var weights = new double[highest - lowest + 1];
        var (low, high) = (lowest, highest);
        while (low < high)
        {
            var middle = low + (high - low + 1) / 2;
            if (ratio(middle) >= 1) low = middle;
            else high = middle - 1;
        }
        weights[low - lowest] = 1;
        for (var k = low + 1; k <= highest; k++) weights[k - lowest] = weights[k - 1 - lowest] * ratio(k);
        for (var k = low; k > lowest; k--) weights[k - 1 - lowest] = weights[k - lowest] / ratio(k);
        return new DiscreteDistribution(lowest, weights);
    }
}
