using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace FacultyDev.Statistics;

/// <summary>
/// Quantiles in full double precision. MathNet's inverse t, F and beta are accurate only to 1e-8; this uses a bracketed Newton iteration
/// on the regularized incomplete beta function until it converges.
/// </summary>
internal static class Quantile
{
    /// <summary>The half-width factor of a two-sided t interval: P(|T| ≤ t) = level.</summary>
    public static double TwoSidedT(double level, double df)
    {
        // y = t² / (df + t²) is Beta(1/2, df/2); this form keeps its precision when df is large.
        var y = Beta(level, 0.5, df / 2);
        return Math.Sqrt(df * y / (1 - y));
    }

    public static double F(double probability, double df1, double df2)
    {
        var y = Beta(probability, df1 / 2, df2 / 2);
        return df2 * y / (df1 * (1 - y));
    }

    public static double TwoSidedNormal(double level) => Normal.InvCDF(0, 1, 0.5 + level / 2);

    public static double Beta(double probability, double a, double b)
    {
        if (probability <= 0) return 0;
        if (probability >= 1) return 1;
        var (low, high) = (0d, 1d);
        var logBeta = SpecialFunctions.GammaLn(a) + SpecialFunctions.GammaLn(b) - SpecialFunctions.GammaLn(a + b);
        var x = a / (a + b);
        for (var step = 0; step < 400; step++)
        {
            var error = SpecialFunctions.BetaRegularized(a, b, x) - probability;
            if (error == 0) return x;
            if (error > 0) high = x;
            else low = x;
            var density = Math.Exp((a - 1) * Math.Log(x) + (b - 1) * Math.Log(1 - x) - logBeta);
            var next = x - error / density;
            if (!(next > low && next < high)) next = low + (high - low) / 2;
            if (Math.Abs(next - x) <= 4e-16 * x) return next;
            x = next;
        }
        return x;
    }
}
