using System.Globalization;

namespace FacultyDev.Statistics;

/// <summary>How the distribution of the residuals compares with a normal distribution.</summary>
public enum ResidualHint
{
    /// <summary>Fewer than 20 residuals; too few to judge the shape.</summary>
    TooFewToTell,

    /// <summary>No departure that would affect F at these group sizes.</summary>
    RoughlyNormal,

    /// <summary>|skewness| above 1.</summary>
    Skewed,

    /// <summary>Excess kurtosis above 2, which indicates outliers.</summary>
    HeavyTailed,
}

/// <summary>
/// A descriptive check of the residuals instead of a normality test, which detects nothing in small samples and trivial departures in
/// large ones. F is robust to moderate departures, so only large ones are reported.
/// </summary>
/// <param name="Skewness">g₁ = m₃ / m₂^1.5 of the residuals (0 for a normal distribution).</param>
/// <param name="ExcessKurtosis">g₂ = m₄ / m₂² − 3 (0 for a normal distribution).</param>
/// <param name="Hint">The classification: |g₁| &gt; 1 is skewed, g₂ &gt; 2 is heavy-tailed; both limits are rules of thumb.</param>
public sealed record ResidualShape(double Skewness, double ExcessKurtosis, ResidualHint Hint)
{
    /// <summary>Returns one sentence with skewness, excess kurtosis and the classification.</summary>
    /// <param name="culture">The culture of the text; null uses the current UI culture.</param>
    public string Describe(CultureInfo? culture = null) => StatisticsText.Format(
        culture, $"Residuals_{Hint}", NumberFormatter.Fixed(Skewness, 2, culture), NumberFormatter.Fixed(ExcessKurtosis, 2, culture));

    internal static ResidualShape Of(TwoWayCells grid)
    {
        // Standardizing the residuals keeps their powers from overflowing or underflowing.
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
