namespace FacultyDev.Statistics;

/// <summary>
/// Fisher's exact test of a 2×2 table (1935): the probability, given both margins, of the tables that are no more probable than the
/// observed one.
/// </summary>
/// <param name="P">Two-sided, by the probability of tables no more likely than the observed one (as R's fisher.test and scipy).</param>
/// <param name="MidP">P minus half the probability of the observed table (Lancaster 1961), which is less conservative for small
/// counts.</param>
/// <param name="SampleOddsRatio">ad / bc; null when b or c is 0, so that it has no finite value.</param>
public sealed record FisherExact(PValue P, PValue MidP, double? SampleOddsRatio)
{
    /// <summary>Computes the test for the table [[a, b], [c, d]].</summary>
    /// <exception cref="StatisticsException">A negative count, or an empty row or column.</exception>
    public static FisherExact Of(long a, long b, long c, long d)
    {
        var distribution = Distribution(a, b, c, d);
        var p = distribution.TwoSided(a);
        return new FisherExact(p, new PValue(p.Value - distribution[a] / 2), b * c == 0 ? null : (double)a * d / ((double)b * c));
    }

    /// <summary>
    /// Computes the odds ratio that makes the observed table most likely given its margins, with the same exact interval as R's
    /// fisher.test (each tail has half of 1 − level), to full precision. Infinite limits are null.
    /// </summary>
    /// <exception cref="StatisticsException">A count is negative, a row or column is empty, or the level is outside (0, 1).</exception>
    public static ConditionalOddsRatio OddsRatio(long a, long b, long c, long d, double level = 0.95)
    {
        Require.Level(level);
        var central = Distribution(a, b, c, d);
        var tail = (1 - level) / 2;
        DiscreteDistribution At(double logOdds) => DiscreteDistribution.Hypergeometric(a + b + c + d, a + c, a + b, Math.Exp(logOdds));
        double? estimate = a == central.Lowest ? 0 : a == central.Highest ? null : Solve(odds => At(odds).Mean() - a);
        double? lower = a == central.Lowest ? 0 : Solve(odds => At(odds).AtLeast(a) - tail);
        double? upper = a == central.Highest ? null : Solve(odds => tail - At(odds).AtMost(a));
        return new ConditionalOddsRatio(estimate, lower ?? 0, upper, level);
    }

    /// <summary>Finds the root of an increasing function of the log odds, and returns it as odds.</summary>
    private static double Solve(Func<double, double> increasing)
    {
        var (low, high) = (-1d, 1d);
        while (increasing(low) > 0 && low > -700) low *= 2;
        while (increasing(high) < 0 && high < 700) high *= 2;
        for (var step = 0; step < 100 && high - low > 1e-14; step++)
        {
            var middle = (low + high) / 2;
            if (increasing(middle) > 0) high = middle;
            else low = middle;
        }
        return Math.Exp((low + high) / 2);
    }

    private static DiscreteDistribution Distribution(long a, long b, long c, long d)
    {
        _ = CountTable.Of([[a, b], [c, d]]);
        return DiscreteDistribution.Hypergeometric(a + b + c + d, a + c, a + b);
    }
}

/// <summary>The conditional maximum-likelihood odds ratio.</summary>
/// <param name="Estimate">The estimate; null when it is infinite.</param>
/// <param name="Lower">Lower limit, at least 0.</param>
/// <param name="Upper">Upper limit; null when it is infinite.</param>
/// <param name="Level">Confidence level.</param>
public sealed record ConditionalOddsRatio(double? Estimate, double Lower, double? Upper, double Level);
