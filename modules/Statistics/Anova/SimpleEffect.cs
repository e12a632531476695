using System.Globalization;

namespace FacultyDev.Statistics;

/// <summary>The effect of one factor within one level of the other, tested against the pooled residual mean square of the design.</summary>
/// <param name="Of">The factor whose levels are compared.</param>
/// <param name="WithinFactor">The other factor.</param>
/// <param name="Within">The level of the other factor.</param>
/// <param name="SumOfSquares">Σ n (mean − weighted mean)² over the cells compared.</param>
/// <param name="Df">Levels compared − 1.</param>
/// <param name="F">Mean square over the pooled residual mean square.</param>
/// <param name="P">Upper tail of F, unadjusted.</param>
/// <param name="HolmP">P with the Holm adjustment over the simple effects of this factor.</param>
/// <param name="Difference">First level minus second when the factor has two levels; null with more.</param>
public sealed record SimpleEffect(
    string Of, string WithinFactor, string Within, double SumOfSquares, int Df, double F, PValue P, PValue HolmP, LevelDifference? Difference)
{
    internal string Describe(int residualDf, CultureInfo? culture) => StatisticsText.Format(
        culture, "Anova_SimpleEffect", Of, WithinFactor, Within, Df, residualDf, NumberFormatter.Fixed(F, 2, culture), P.Describe(culture),
        HolmP.Describe(culture));
}

/// <summary>The difference of two cell means.</summary>
/// <param name="First">The level counted positive.</param>
/// <param name="Second">The level subtracted.</param>
/// <param name="Estimate">Mean of the first minus mean of the second, in units of the outcome.</param>
/// <param name="StandardError">√(MSE (1/n₁ + 1/n₂)).</param>
/// <param name="Interval">t interval with the residual degrees of freedom.</param>
public sealed record LevelDifference(string First, string Second, double Estimate, double StandardError, Interval Interval);

/// <summary>Computes the simple effects of one factor within every level of the other.</summary>
internal static class SimpleEffects
{
    public static SimpleEffect[] Of(TwoWayCells grid, bool ofA, AnovaResidual residual, double level)
    {
        var (compared, within) = ofA ? (grid.LevelsA, grid.LevelsB) : (grid.LevelsB, grid.LevelsA);
        var df = compared.Count - 1;
        var raw = within.Select((_, index) =>
        {
            var cells = compared.Select((_, at) => ofA ? grid[at, index] : grid[index, at]).ToArray();
            var mean = cells.Sum(cell => cell.Count * cell.Mean) / cells.Sum(cell => cell.Count);
            var squares = cells.Sum(cell => cell.Count * (cell.Mean - mean) * (cell.Mean - mean));
            var f = squares / df / residual.MeanSquare;
            return (Cells: cells, Squares: squares, F: f, P: Tail.F(f, df, residual.Df));
        }).ToArray();
        var adjusted = Multiplicity.Holm([.. raw.Select(effect => effect.P.Value)]);
        var (of, other) = ofA ? (grid.NameA, grid.NameB) : (grid.NameB, grid.NameA);
        return [.. raw.Select((effect, index) => new SimpleEffect(
            of, other, within[index], effect.Squares, df, effect.F, effect.P, adjusted[index],
            df == 1 ? Difference(compared, effect.Cells, residual, level) : null))];
    }

    private static LevelDifference Difference(IReadOnlyList<string> levels, Moments[] cells, AnovaResidual residual, double level)
    {
        var estimate = cells[0].Mean - cells[1].Mean;
        var error = Math.Sqrt(residual.MeanSquare * (1d / cells[0].Count + 1d / cells[1].Count));
        var interval = Interval.Around(estimate, Quantile.TwoSidedT(level, residual.Df) * error, level);
        return new LevelDifference(levels[0], levels[1], estimate, error, interval);
    }
}
