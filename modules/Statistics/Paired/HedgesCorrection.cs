using MathNet.Numerics;

namespace FacultyDev.Statistics;

/// <summary>The factor J that removes the small-sample bias of a standardized mean difference (Hedges 1981).</summary>
public static class HedgesCorrection
{
    /// <summary>J = Γ(m/2) / (√(m/2) Γ((m − 1)/2)), exact.</summary>
    /// <param name="df">m, the degrees of freedom of the standard deviation, at least 2.</param>
    /// <exception cref="StatisticsException">df below 2.</exception>
    public static double Exact(double df)
    {
        Check(df);
        return Math.Exp(SpecialFunctions.GammaLn(df / 2) - SpecialFunctions.GammaLn((df - 1) / 2) - 0.5 * Math.Log(df / 2));
    }

    /// <summary>J ≈ 1 − 3 / (4m − 1), for comparison with published tables that use it.</summary>
    /// <param name="df">m, the degrees of freedom of the standard deviation, at least 2.</param>
    /// <exception cref="StatisticsException">df below 2.</exception>
    public static double Approximate(double df)
    {
        Check(df);
        return 1 - 3 / (4 * df - 1);
    }

    private static void Check(double df)
    {
        if (!(df >= 2)) throw new StatisticsException(StatisticsError.TooFew, "Error_HedgesDf", df);
    }
}
