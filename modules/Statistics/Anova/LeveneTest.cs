using System.Globalization;

namespace FacultyDev.Statistics;

/// <summary>
/// Tests whether the variances of the cells are equal: Levene's test about the medians (Brown and Forsythe 1974, JASA 69, 364–367), which
/// is a one-way analysis of variance of |y − median of its cell|.
/// </summary>
/// <param name="F">F of the absolute deviations between cells.</param>
/// <param name="Df1">Number of cells − 1.</param>
/// <param name="Df2">N − number of cells.</param>
/// <param name="P">Upper tail of F.</param>
public sealed record LeveneTest(double F, int Df1, int Df2, PValue P)
{
    /// <summary>Returns, for example, "Levene (median): F(3, 393) = 1.10, p = .349".</summary>
    /// <param name="culture">The culture of the text; null uses the current UI culture.</param>
    public string Describe(CultureInfo? culture = null) =>
        StatisticsText.Format(culture, "Levene", Df1, Df2, NumberFormatter.Fixed(F, 2, culture), P.Describe(culture));

    /// <summary>
    /// Returns null when the absolute deviations do not vary within cells (for example with two observations per cell), because F then
    /// has no denominator.
    /// </summary>
    internal static LeveneTest? Of(TwoWayCells grid)
    {
        var deviations = new Moments[grid.CellCount];
        var largest = 0d;
        for (var cell = 0; cell < deviations.Length; cell++)
        {
            var values = grid.Observations(cell).ToArray();
            var median = Median.Of(values);
            for (var i = 0; i < values.Length; i++) values[i] = Math.Abs(values[i] - median);
            deviations[cell] = Moments.Of(values);
            largest = Math.Max(largest, deviations[cell].Mean);
        }

        var (df1, df2) = (grid.CellCount - 1, grid.Total - grid.CellCount);
        var within = deviations.Sum(cell => cell.SumOfSquares);
        if (Moments.IsRounding(within, grid.Total, largest)) return null;
        var mean = deviations.Sum(cell => cell.Count * cell.Mean) / grid.Total;
        var between = deviations.Sum(cell => cell.Count * (cell.Mean - mean) * (cell.Mean - mean));
        var f = between / df1 / (within / df2);
        return new LeveneTest(f, df1, df2, Tail.F(f, df1, df2));
    }
}
