using MathNet.Numerics;

namespace FacultyDev.Statistics;

/// <summary>
/// Computes upper tails directly instead of as one minus the distribution function, so that values such as p = 1e-150 keep their
/// precision. The identities are those of Abramowitz and Stegun (1964), 26.4.19, 26.6.2 and 26.7.1.
/// </summary>
internal static class Tail
{
    public static PValue F(double f, double df1, double df2) =>
        new(f <= 0 ? 1 : SpecialFunctions.BetaRegularized(df2 / 2, df1 / 2, df2 / (df2 + df1 * f)));

    public static PValue TwoSidedT(double t, double df) =>
        new(SpecialFunctions.BetaRegularized(df / 2, 0.5, df / (df + t * t)));

    public static PValue ChiSquare(double chiSquare, double df) =>
        new(chiSquare <= 0 ? 1 : SpecialFunctions.GammaUpperRegularized(df / 2, chiSquare / 2));

    public static PValue TwoSidedNormal(double z) => new(SpecialFunctions.Erfc(Math.Abs(z) / Constants.Sqrt2));
}
