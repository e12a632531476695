using System.Globalization;

namespace FacultyDev.Statistics;

/// <summary>What the residuals look like beside a normal curve.</summary>
public enum ResidualHint
{
    /// <summary>Fewer than 20 residuals: shape cannot be told.</summary>
    TooFewToTell,

    /// <summary>Nothing that would trouble F at these group sizes.</summary>
    RoughlyNormal,

    /// <summary>|skewness| above 1.</summary>
    Skewed,

    /// <summary>Excess kurtosis above 2: outliers.</summary>
    HeavyTailed,
}

/// <summary>
/// A hint, not a test: with few residuals a normality test finds nothing, with many it finds everything. F is robust to moderate
/// departures, so what is said is whether the departure is large.
/// </summary>
/// <param name="Skewness">g₁ = m₃ / m₂^1.5 of the residuals (0 for a normal curve).</param>
/// <param name="ExcessKurtosis">g₂ = m₄ / m₂² − 3 (0 for a normal curve).</param>
/// <param name="Hint">The reading: |g₁| &gt; 1 is skewed, g₂ &gt; 2 heavy-tailed, both stated rules of thumb.</param>
public sealed record ResidualShape(double Skewness, double ExcessKurtosis, ResidualHint Hint)
{
    /// <summary>One sentence with the figures and the reading.</summary>
    /// <param name="culture">The reader's culture; null takes the current user interface culture.</param>
    public string Describe(CultureInfo? culture = null) => StatisticsText.Format(
        culture, $"Residuals_{Hint}", NumberFormatter.Fixed(Skewness, 2, culture), NumberFormatter.Fixed(ExcessKurtosis, 2, culture));

    internal static ResidualShape Of(CellGrid grid)
    {
        // In standard deviations, so that powers neither overflow nor vanish.
        var unit = Math.Sqrt(grid.WithinSumOfSquares / grid.Total);
        var (second, third, fourth) = (0d, 0d, 0d);
        for (var cell = 0; cell < grid.CellCount; cell++)
        {
            var mean = grid.Cells[cell].Mean;
            foreach (var value in grid.Observations(cell))
            {
                var residual = (value - mean) / unit;
                var square = residual * residual;
                second += square;
                third += square * residual;
                fourth += square * square;
            }
        }
        var variance = second / grid.Total;
        var skewness = third / grid.Total / Math.Pow(variance, 1.5);
        var kurtosis = fourth / grid.Total / (variance * variance) - 3;
        var hint = grid.Total < 20 ? ResidualHint.TooFewToTell
            : Math.Abs(skewness) > 1 ? ResidualHint.Skewed
            : kurtosis > 2 ? ResidualHint.HeavyTailed
            : ResidualHint.RoughlyNormal;
        return new ResidualShape(skewness, kurtosis, hint);
    }
}
