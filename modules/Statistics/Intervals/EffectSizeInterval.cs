namespace FacultyDev.Statistics;

/// <summary>
/// Confidence intervals for standardized effects, by inverting noncentral distributions (Steiger 2004, Psychological Methods 9, 164–182).
/// </summary>
public static class EffectSizeInterval
{
    /// <summary>
    /// Returns the interval for partial eta² from F: the noncentralities λ for which the observed F lies at the two tails, each converted
    /// to λ / (λ + df1 + df2 + 1). The lower limit is 0 when F is no larger than expected by chance.
    /// </summary>
    /// <param name="f">Observed F, at least 0.</param>
    /// <param name="df1">Numerator degrees of freedom, positive.</param>
    /// <param name="df2">Denominator degrees of freedom, positive.</param>
    /// <param name="level">Confidence level in (0, 1); 0.90 is usual, because the F test is one-sided.</param>
    public static Interval PartialEtaSquared(double f, double df1, double df2, double level = 0.90)
    {
        Require.Level(level);
        Require.Finite(f, "F");
        if (f < 0 || df1 <= 0 || df2 <= 0) throw new StatisticsException(StatisticsError.OutOfRange, "Error_FOrDf", f, df1, df2);
        var (low, high) = ((1 - level) / 2, (1 + level) / 2);
        return new Interval(Share(Noncentrality(high)), Share(Noncentrality(low)), level);

        double Share(double lambda) => lambda / (lambda + df1 + df2 + 1);

        // The distribution function decreases in λ; this finds the λ at which it equals the probability.
        double Noncentrality(double probability)
        {
            if (Noncentral.F(f, df1, df2, 0) <= probability) return 0;
            var (below, above) = (0d, Math.Max(1, df1 * f));
            while (Noncentral.F(f, df1, df2, above) > probability) above *= 2;
            for (var step = 0; step < 100 && above - below > 1e-12 * above; step++)
            {
                var middle = (below + above) / 2;
                if (Noncentral.F(f, df1, df2, middle) > probability) below = middle;
                else above = middle;
            }
            return (below + above) / 2;
        }
    }

    /// <summary>
    /// Returns the interval for a standardized mean from t: the noncentralities δ for which the observed t lies at the two tails, each
    /// multiplied by <paramref name="unit"/>, which converts δ to the effect size (1/√n for d_z; √(1/n₁ + 1/n₂) for d).
    /// </summary>
    /// <param name="t">Observed t.</param>
    /// <param name="df">Degrees of freedom, positive.</param>
    /// <param name="unit">Effect size per unit of noncentrality, positive.</param>
    /// <param name="level">Confidence level in (0, 1).</param>
    public static Interval StandardizedMean(double t, double df, double unit, double level = 0.95)
    {
        Require.Level(level);
        Require.Finite(t, "t");
        if (!(df > 0 && unit > 0)) throw new StatisticsException(StatisticsError.OutOfRange, "Error_TDf", df, unit);
        return new Interval(unit * Noncentrality((1 + level) / 2), unit * Noncentrality((1 - level) / 2), level);

        // The distribution function decreases in δ.
        double Noncentrality(double probability)
        {
            var halfWidth = 10 + Math.Abs(t);
            var (below, above) = (t - halfWidth, t + halfWidth);
            while (Noncentral.T(t, df, below) < probability) below -= halfWidth *= 2;
            while (Noncentral.T(t, df, above) > probability) above += halfWidth *= 2;
            for (var step = 0; step < 200 && above - below > 1e-12 * halfWidth; step++)
            {
                var middle = (below + above) / 2;
                if (Noncentral.T(t, df, middle) > probability) below = middle;
                else above = middle;
            }
            return (below + above) / 2;
        }
    }
}
