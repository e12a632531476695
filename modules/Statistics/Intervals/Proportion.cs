namespace FacultyDev.Statistics;

/// <summary>Confidence intervals and an exact test for a proportion of x in n.</summary>
public static class Proportion
{
    /// <summary>
    /// Wilson's score interval (Wilson 1927, JASA 22, 209–212), without continuity correction. Suitable for small n; always within [0,
    /// 1].
    /// </summary>
    /// <param name="count">x, from 0 to n.</param>
    /// <param name="total">n, at least 1.</param>
    /// <param name="level">Confidence level in (0, 1).</param>
    /// <exception cref="StatisticsException">Counts are negative, x is above n, n is 0, or the level is outside (0, 1).</exception>
    public static Interval Wilson(long count, long total, double level = 0.95)
    {
        Check(count, total, level);
        var z = Quantile.TwoSidedNormal(level);
        var (p, n, zz) = ((double)count / total, (double)total, z * z);
        var center = (p + zz / (2 * n)) / (1 + zz / n);
        var margin = z / (1 + zz / n) * Math.Sqrt(p * (1 - p) / n + zz / (4 * n * n));
        // For x = 0 and x = n the formula gives exactly 0 and 1; this keeps rounding errors out.
        return new Interval(count == 0 ? 0 : center - margin, count == total ? 1 : center + margin, level);
    }

    /// <summary>
    /// Clopper and Pearson's exact interval (1934, Biometrika 26, 404–413), which covers at least the stated level and is therefore wide
    /// for small n.
    /// </summary>
    /// <param name="count">x, from 0 to n.</param>
    /// <param name="total">n, at least 1.</param>
    /// <param name="level">Confidence level in (0, 1).</param>
    /// <exception cref="StatisticsException">Counts are negative, x is above n, n is 0, or the level is outside (0, 1).</exception>
    public static Interval ClopperPearson(long count, long total, double level = 0.95)
    {
        Check(count, total, level);
        var tail = (1 - level) / 2;
        return new Interval(
            count == 0 ? 0 : Quantile.Beta(tail, count, total - count + 1),
            // The upper limit is 1 minus the lower limit of the complement, which keeps its precision near 1.
            count == total ? 1 : 1 - Quantile.Beta(tail, total - count, count + 1),
            level);
    }

    /// <summary>
    /// Exact two-sided binomial test against a hypothesized proportion: the probability of all outcomes that are no more likely than the
    /// observed one (as R's binom.test; probabilities within a relative 1e-7 count as equal).
    /// </summary>
    /// <param name="count">x, from 0 to n.</param>
    /// <param name="total">n, at least 1.</param>
    /// <param name="hypothesis">The hypothesized proportion, in (0, 1).</param>
    /// <exception cref="StatisticsException">Counts are negative, x is above n, n is 0, or the proportion is outside (0, 1).</exception>
    public static PValue ExactTest(long count, long total, double hypothesis)
    {
        Check(count, total, 0.5);
        if (!(hypothesis is > 0 and < 1))
            throw new StatisticsException(StatisticsError.OutOfRange, "Error_Probability", nameof(hypothesis), hypothesis);
        return DiscreteDistribution.Binomial(total, hypothesis).TwoSided(count);
    }

    private static void Check(long count, long total, double level)
    {
        Require.Level(level);
        Require.PartOf(count, total, "x", "n");
        if (total == 0) throw new StatisticsException(StatisticsError.EmptyInput, "Error_NoTrials");
    }
}
