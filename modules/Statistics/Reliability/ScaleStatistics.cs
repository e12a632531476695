using MathNet.Numerics.LinearAlgebra;

namespace FacultyDev.Statistics;

/// <summary>Statistics derived from the covariance matrix of a scale's items.</summary>
internal sealed class ScaleStatistics
{
    private readonly Matrix<double> covariance;
    private readonly Matrix<double> correlation;
    private readonly double[] rowSums;
    private readonly double total;

    public ScaleStatistics(Matrix<double> covariance)
    {
        this.covariance = covariance;
        rowSums = [.. covariance.RowSums()];
        total = rowSums.Sum();
        if (!(total > 1e-12 * covariance.Diagonal().Sum()))
            throw new StatisticsException(StatisticsError.ConstantColumn, "Error_ConstantSum");
        var deviations = covariance.Diagonal().PointwiseSqrt();
        correlation = covariance.MapIndexed((i, j, value) => i == j ? 1 : value / (deviations[i] * deviations[j]));
    }

    private int Items => covariance.RowCount;

    public double Alpha => AlphaOf(Items, covariance.Trace(), total);

    public double AverageCorrelation => (correlation.RowSums().Sum() - Items) / (Items * (Items - 1d));

    /// <summary>Null when the sum of the standardized items has no variance.</summary>
    public double? StandardizedAlpha => correlation.RowSums().Sum() is > 1e-12 and var sum ? AlphaOf(Items, Items, sum) : null;

    /// <summary>Null with two items, or when the sum of the other items does not vary.</summary>
    public double? AlphaIfDeleted(int item)
    {
        var rest = RestVariance(item);
        return Items == 2 || !(rest > 0) ? null : AlphaOf(Items - 1, covariance.Trace() - covariance[item, item], rest);
    }

    public double ItemRest(int item)
    {
        var rest = RestVariance(item);
        return rest > 0 ? (rowSums[item] - covariance[item, item]) / Math.Sqrt(covariance[item, item]) / Math.Sqrt(rest) : 0;
    }

    /// <summary>λ₆ = 1 − Σ(1 − R²ᵢ) / Σr, where 1 − R²ᵢ = 1 / (R⁻¹)ᵢᵢ (Guttman 1945, Psychometrika 10, 255–282).</summary>
    public double? GuttmanLambda6()
    {
        var inverse = correlation.Inverse().Diagonal();
        // An item that the others predict to ten digits makes the matrix numerically singular.
        if (inverse.Any(element => !(element is > 0 and < 1e10))) return null;
        return StandardizedAlpha is null ? null : 1 - inverse.Sum(element => 1 / element) / correlation.RowSums().Sum();
    }

    private double RestVariance(int item) => total - 2 * rowSums[item] + covariance[item, item];

    private static double AlphaOf(int items, double variances, double variance) => items / (items - 1d) * (1 - variances / variance);
}
