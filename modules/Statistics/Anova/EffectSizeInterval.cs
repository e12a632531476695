using MathNet.Numerics;

namespace FacultyDev.Statistics;

/// <summary>Intervals for standardized effects, by inverting noncentral distributions (Steiger 2004, Psychological Methods 9, 164–182).</summary>
public static class EffectSizeInterval
{
    /// <summary>
    /// Interval for partial eta², from F: the noncentralities λ under which F would lie at the two tails, each as
    /// λ / (λ + df1 + df2 + 1). The lower limit is 0 where F is no larger than chance makes it.
    /// </summary>
    /// <param name="f">Observed F, at least 0.</param>
    /// <param name="df1">Numerator degrees of freedom, positive.</param>
    /// <param name="df2">Denominator degrees of freedom, positive.</param>
    /// <param name="level">Confidence level in (0, 1); 0.90 is the custom, because F has one tail.</param>
    public static Interval PartialEtaSquared(double f, double df1, double df2, double level = 0.90)
    {
        Require.Level(level);
        Require.Finite(f, "F");
        if (f < 0 || df1 <= 0 || df2 <= 0) throw new StatisticsException(StatisticsError.OutOfRange, "Error_FOrDf", f, df1, df2);
        var (low, high) = ((1 - level) / 2, (1 + level) / 2);
        return new Interval(Share(Noncentrality(high)), Share(Noncentrality(low)), level);

        double Share(double lambda) => lambda / (lambda + df1 + df2 + 1);

        // The distribution function falls as λ grows; find where it equals the probability.
        double Noncentrality(double probability)
        {
            if (NoncentralF(f, df1, df2, 0) <= probability) return 0;
            var (below, above) = (0d, Math.Max(1, df1 * f));
            while (NoncentralF(f, df1, df2, above) > probability) above *= 2;
            for (var step = 0; step < 100 && above - below > 1e-12 * above; step++)
            {
                var middle = (below + above) / 2;
                if (NoncentralF(f, df1, df2, middle) > probability) below = middle;
                else above = middle;
            }
            return (below + above) / 2;
        }
    }

    /// <summary>
    /// Distribution function of noncentral F: a Poisson mixture of incomplete beta functions (Johnson, Kotz and Balakrishnan 1995,
    /// 30.2), over the terms within seven standard deviations of the largest weight. Both parts go by recurrence, the beta functions
    /// downwards, where I(a) = I(a + 1) + xᵃ(1 − x)ᵇ / (a B(a, b)) only adds. Beyond λ = 200,000 Patnaik's central F with matched
    /// moments (1949, Biometrika 36, 202–232) is as good and costs one evaluation.
    /// </summary>
    internal static double NoncentralF(double f, double df1, double df2, double lambda)
    {
        var x = df1 * f / (df1 * f + df2);
        if (x <= 0) return 0;
        var (b, mean) = (df2 / 2, lambda / 2);
        if (mean > 1e5)
        {
            var matched = Math.Min(1e8, (df1 + lambda) / (df1 + 2 * lambda) * (df1 + lambda));
            var scaled = matched * f / (1 + lambda / df1);
            return SpecialFunctions.BetaRegularized(matched / 2, b, scaled / (scaled + df2));
        }
        var mode = Math.Floor(mean);
        var reach = Math.Ceiling(40 + 7 * Math.Sqrt(mean));
        var (first, last) = (Math.Max(0, mode - reach), mode + reach);

        var weights = new double[(int)(last - first) + 1];
        var top = (int)(mode - first);
        weights[top] = 1;
        for (var k = top + 1; k < weights.Length; k++) weights[k] = weights[k - 1] * mean / (first + k);
        for (var k = top - 1; k >= 0; k--) weights[k] = weights[k + 1] * (first + k + 1) / mean;

        var a = df1 / 2 + last;
        var beta = SpecialFunctions.BetaRegularized(a, b, x);
        var step = 0d;
        var (sum, mass) = (0d, 0d);
        for (var k = weights.Length - 1; k >= 0; k--)
        {
            sum += weights[k] * beta;
            mass += weights[k];
            a--;
            if (k == 0) break;
            step = step > 0 ? step * (a + 1) / (x * (a + b)) : Math.Exp(
                a * Math.Log(x) + b * Math.Log(1 - x) + SpecialFunctions.GammaLn(a + b) - SpecialFunctions.GammaLn(a + 1) - SpecialFunctions.GammaLn(b));
            beta = Math.Min(1, beta + step);
        }
        return sum / mass;
    }
}
