using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Integration;

namespace FacultyDev.Statistics;

/// <summary>Distribution functions of noncentral F and t, which are inverted to compute intervals for effect sizes.</summary>
internal static class Noncentral
{
    /// <summary>
    /// Distribution function of noncentral F: a Poisson mixture of incomplete beta functions (Johnson, Kotz and Balakrishnan 1995, 30.2),
    /// summed over the terms within seven standard deviations of the largest weight. Weights and beta functions are computed by
    /// recurrence; the beta functions downward, where I(a) = I(a + 1) + xᵃ(1 − x)ᵇ / (a B(a, b)) only adds. Beyond λ = 200,000, Patnaik's
    /// central F with matched moments (1949, Biometrika 36, 202–232) is equally accurate and needs only one evaluation.
    /// </summary>
    public static double F(double f, double df1, double df2, double lambda)
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
        var radius = Math.Ceiling(40 + 7 * Math.Sqrt(mean));
        var (first, last) = (Math.Max(0, mode - radius), mode + radius);

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

    /// <summary>
    /// Distribution function of noncentral t: with s = √(χ²/df), P(T ≤ t) = E Φ(t·s − δ), integrated over the density of s. The step of Φ
    /// at s = δ/t is integrated in separate panels, so that precision does not decrease for large t.
    /// </summary>
    public static double T(double t, double df, double delta)
    {
        if (t < 0) return 1 - T(-t, df, -delta);
        if (t == 0) return Normal.CDF(0, 1, -delta);
        var spread = 1 / Math.Sqrt(2 * df);
        var (low, high) = (Math.Max(0, 1 - 10 * spread), 1 + 12 * spread);
        var logScale = Math.Log(2) + df / 2 * Math.Log(df / 2) - SpecialFunctions.GammaLn(df / 2);
        double Density(double s) => s <= 0 ? 0 : Math.Exp(logScale + (df - 1) * Math.Log(s) - df * s * s / 2);

        double[] cuts = [.. new[] { low, (low + high) / 2, high, (delta - 9) / t, delta / t, (delta + 9) / t }
            .Select(cut => Math.Clamp(cut, low, high)).Distinct().Order()];
        var sum = 0d;
        for (var panel = 1; panel < cuts.Length; panel++)
            sum += GaussLegendreRule.Integrate(s => Density(s) * Normal.CDF(0, 1, t * s - delta), cuts[panel - 1], cuts[panel], 64);
        return Math.Clamp(sum, 0, 1);
    }
}
