namespace FacultyDev.Statistics;

/// <summary>
/// Two-way analysis of variance for any number of levels and any cell sizes of at least two. The rows are reduced to the counts, means
/// and sums of squares of the cells, and the effects are then computed by QR on the cell design.
/// </summary>
public static class TwoWayAnova
{
    /// <summary>Analyzes rows. A row without an outcome or a label is excluded and counted in the result.</summary>
    /// <param name="outcome">The outcome, in any unit; F does not depend on the unit.</param>
    /// <param name="a">The first factor; with Type I it is entered first.</param>
    /// <param name="b">Second factor.</param>
    /// <param name="options">Type of sums of squares, confidence level, design; null uses the defaults.</param>
    /// <exception cref="StatisticsException">Columns are empty, constant or of different length; a factor has one level; cells are empty
    /// or have one observation (the message names them); there is no variance within cells.</exception>
    public static TwoWayAnovaResult Fit(Variable outcome, Factor a, Factor b, TwoWayAnovaOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var (grid, missing) = TwoWayCells.Aggregate(outcome, a, b);
        return Analyze(grid, missing, options ?? new());
    }

    /// <summary>
    /// Analyzes a published table, because F depends only on the counts, means and standard deviations of the cells. Levene's test and
    /// the shape of the residuals need the rows and are null.
    /// </summary>
    /// <param name="outcome">Name of the outcome.</param>
    /// <param name="a">Name of the first factor.</param>
    /// <param name="b">Name of the second factor.</param>
    /// <param name="cells">Every cell of the design exactly once; levels keep the order of their first appearance.</param>
    /// <param name="options">Type of sums of squares, confidence level, design; null uses the defaults.</param>
    /// <exception cref="StatisticsException">As for rows; also when a cell is given twice, or a count or standard deviation is
    /// negative.</exception>
    public static TwoWayAnovaResult FromCells(
        string outcome, string a, string b, IReadOnlyList<CellSummary> cells, TwoWayAnovaOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var grid = TwoWayCells.FromSummaries(outcome, a, b, cells);
        return Analyze(grid, new MissingRows(grid.Total, grid.Total, []), options ?? new());
    }

    private static TwoWayAnovaResult Analyze(TwoWayCells grid, MissingRows missing, TwoWayAnovaOptions options)
    {
        Require.Level(options.Level);
        var residual = new AnovaResidual(
            grid.WithinSumOfSquares, grid.Total - grid.CellCount, grid.WithinSumOfSquares / (grid.Total - grid.CellCount));
        var regression = new CellRegression(grid);
        var (first, second, interaction) = regression.Sequential(firstIsA: true);
        var (a, b) = options.Type switch
        {
            SumsOfSquares.TypeI => (first, second),
            SumsOfSquares.TypeII => (regression.Sequential(firstIsA: false).Second, second),
            SumsOfSquares.TypeIII => (regression.MarginalMeansDiffer(ofA: true), regression.MarginalMeansDiffer(ofA: false)),
            _ => throw new StatisticsException(StatisticsError.OutOfRange, "Error_Type", (int)options.Type),
        };

        var between = first + second + interaction;
        var total = between + residual.SumOfSquares;
        var (dfA, dfB) = (grid.LevelsA.Count - 1, grid.LevelsB.Count - 1);
        AnovaTerm Term(string name, double squares, int df) => Tested(name, squares, df, residual, total, grid.Total);
        return new TwoWayAnovaResult
        {
            Outcome = grid.Outcome,
            FactorA = grid.NameA,
            FactorB = grid.NameB,
            Options = options,
            Missing = missing,
            Count = grid.Total,
            Cells = Cells(grid, options.Level),
            Model = Model(between, total, residual, grid),
            Intercept = options.Type == SumsOfSquares.TypeIII
                ? Term(StatisticsText.Get(null, "Anova_Intercept"), regression.GrandMeanDiffersFromZero(), 1)
                : null,
            A = Term(grid.NameA, a, dfA),
            B = Term(grid.NameB, b, dfB),
            Interaction = Term($"{grid.NameA} × {grid.NameB}", interaction, dfA * dfB),
            Residual = residual,
            MarginalMeansA = MarginalMeans(grid, ofA: true, residual, options.Level),
            MarginalMeansB = MarginalMeans(grid, ofA: false, residual, options.Level),
            SimpleEffectsOfA = SimpleEffects.Of(grid, ofA: true, residual, options.Level),
            SimpleEffectsOfB = SimpleEffects.Of(grid, ofA: false, residual, options.Level),
            Levene = grid.HasObservations ? LeveneTest.Of(grid) : null,
            Residuals = grid.HasObservations ? ResidualShape.Of(grid) : null,
            Support = InferenceSupport.Of(Enumerable.Range(0, grid.CellCount).Select(cell => (grid.Name(cell), grid.Cells[cell].Count))),
        };
    }

    private static AnovaTerm Tested(string name, double squares, int df, AnovaResidual residual, double total, int n)
    {
        var (mse, f) = (residual.MeanSquare, squares / df / residual.MeanSquare);
        return new AnovaTerm(
            name, squares, df, f, Tail.F(f, df, residual.Df),
            squares / (squares + residual.SumOfSquares),
            EffectSizeInterval.PartialEtaSquared(f, df, residual.Df),
            (squares - df * mse) / (total + mse),
            (squares - df * mse) / (squares + (n - df) * mse));
    }

    private static AnovaModel Model(double between, double total, AnovaResidual residual, TwoWayCells grid)
    {
        var df = grid.CellCount - 1;
        var f = between / df / residual.MeanSquare;
        return new AnovaModel(
            f, df, residual.Df, Tail.F(f, df, residual.Df), between / total, 1 - residual.MeanSquare / (total / (grid.Total - 1)));
    }

    private static AnovaCell[] Cells(TwoWayCells grid, double level) => [.. grid.Cells.Select((cell, index) => new AnovaCell(
        grid.LevelsA[index / grid.LevelsB.Count], grid.LevelsB[index % grid.LevelsB.Count], cell.Count, grid.Center + cell.Mean,
        cell.StandardDeviation,
        Interval.Around(grid.Center + cell.Mean, Quantile.TwoSidedT(level, cell.Count - 1) * cell.StandardError, level)))];

    private static MarginalMean[] MarginalMeans(TwoWayCells grid, bool ofA, AnovaResidual residual, double level)
    {
        var (levels, over) = ofA ? (grid.LevelsA, grid.LevelsB.Count) : (grid.LevelsB, grid.LevelsA.Count);
        var t = Quantile.TwoSidedT(level, residual.Df);
        return [.. levels.Select((name, at) =>
        {
            var cells = Enumerable.Range(0, over).Select(other => ofA ? grid[at, other] : grid[other, at]).ToArray();
            var mean = grid.Center + cells.Average(cell => cell.Mean);
            var error = Math.Sqrt(residual.MeanSquare * cells.Sum(cell => 1d / cell.Count)) / over;
            return new MarginalMean(name, mean, error, Interval.Around(mean, t * error, level));
        })];
    }
}
