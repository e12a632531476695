using MathNet.Numerics.LinearAlgebra;

namespace FacultyDev.Statistics;

/// <summary>
/// Weighted least squares on the cell means by QR (Householder). Rows are cells, scaled by the square root of their counts, so the
/// squared length of a projection is a sum of squares of the row-wise regression.
/// </summary>
internal sealed class CellRegression
{
    private readonly TwoWayCells grid;
    private readonly Vector<double> scaledMeans;

    public CellRegression(TwoWayCells grid)
    {
        this.grid = grid;
        scaledMeans = Vector<double>.Build.Dense(grid.CellCount, cell => Math.Sqrt(grid.Cells[cell].Count) * grid.Cells[cell].Mean);
    }

    /// <summary>
    /// Adds the factors one after the other to the grand mean. Returns the sum of squares of the first factor ignoring the second, of the
    /// second beyond the first, and of the interaction, which is what remains between the cells for every type of sums of squares.
    /// </summary>
    public (double First, double Second, double Interaction) Sequential(bool firstIsA)
    {
        var (first, second) = firstIsA ? (grid.LevelsA.Count - 1, grid.LevelsB.Count - 1) : (grid.LevelsB.Count - 1, grid.LevelsA.Count - 1);
        var design = Matrix<double>.Build.Dense(grid.CellCount, 1 + first + second, (cell, column) => Math.Sqrt(grid.Cells[cell].Count) * (
            column == 0 ? 1
            : column <= first ? SumToZero(cell, firstIsA, column - 1)
            : SumToZero(cell, !firstIsA, column - 1 - first)));
        var q = design.QR().Q;
        var effects = q.TransposeThisAndMultiply(scaledMeans);
        var left = scaledMeans - q * effects;
        return (Squares(effects, 1, first), Squares(effects, 1 + first, second), left.DotProduct(left));
    }

    /// <summary>
    /// Type III: the sum of squares for the hypothesis that the unweighted marginal means of the factor are equal. In a design without
    /// empty cells this equals the test of the factor's coefficients in sum-to-zero contrasts, adjusted for all other effects. With
    /// contrasts L on the cell means m and D = diag(n): (Lm)' (L D⁻¹ L')⁻¹ (Lm) = |Q'D^½m|², where QR = D^−½L' (Searle 1971, Linear
    /// Models, 8.1).
    /// </summary>
    public double MarginalMeansDiffer(bool ofA)
    {
        var levels = ofA ? grid.LevelsA.Count : grid.LevelsB.Count;
        var over = ofA ? grid.LevelsB.Count : grid.LevelsA.Count;
        var contrasts = Matrix<double>.Build.Dense(
            grid.CellCount, levels - 1, (cell, column) => SumToZero(cell, ofA, column) / (over * Math.Sqrt(grid.Cells[cell].Count)));
        var effects = contrasts.QR().Q.TransposeThisAndMultiply(scaledMeans);
        return effects.DotProduct(effects);
    }

    /// <summary>Type III for the intercept: tests the unweighted mean of all cells against zero, as one contrast.</summary>
    public double GrandMeanDiffersFromZero()
    {
        var mean = grid.Cells.Average(cell => cell.Mean) + grid.Center;
        return mean * mean * grid.CellCount * grid.CellCount / grid.Cells.Sum(cell => 1d / cell.Count);
    }

    private static double Squares(Vector<double> effects, int start, int length)
    {
        var part = effects.SubVector(start, length);
        return part.DotProduct(part);
    }

    private double SumToZero(int cell, bool ofA, int column)
    {
        var level = ofA ? cell / grid.LevelsB.Count : cell % grid.LevelsB.Count;
        var last = (ofA ? grid.LevelsA.Count : grid.LevelsB.Count) - 1;
        return level == column ? 1 : level == last ? -1 : 0;
    }
}
