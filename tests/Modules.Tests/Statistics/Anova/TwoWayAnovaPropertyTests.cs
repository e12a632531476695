using FacultyDev.Statistics;
using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.LinearAlgebra;

namespace FacultyDev.Modules.Tests.Statistics.Anova;

/// <summary>What must hold for any data: for example, F depends neither on the names of levels nor on the unit of the outcome.</summary>
public sealed class TwoWayAnovaPropertyTests
{
    [Fact]
    public void Fit_LevelsRenamed_FStaysTheSame() => Prop.ForAll(Designs(), design =>
    {
        var renamed = design with
        {
            A = [.. design.A.Select(level => "z" + (char)('z' - int.Parse(level[1..])))],
            B = [.. design.B.Select(level => "level " + (9 - int.Parse(level[1..])))],
        };
        Agree(design.Fit(), renamed.Fit());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Fit_OutcomeInAnotherUnit_FStaysTheSame() => Prop.ForAll(
        Designs(), Gen.Elements(-1000d, -0.5, 0.001, 3, 1e6).ToArbitrary(), Gen.Elements(-1e6, 0d, 0.25, 40_000).ToArbitrary(),
        // The shift is in the new unit: a million old units beside thousandths would round the outcomes themselves.
        (design, scale, shift) => Agree(design.Fit(), (design with { Y = [.. design.Y.Select(y => y * scale + shift * Math.Abs(scale))] }).Fit(), 1e-6))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Fit_FactorsSwapped_EffectsFollowTheirNames() => Prop.ForAll(Designs(), design =>
    {
        foreach (var type in new[] { SumsOfSquares.TypeII, SumsOfSquares.TypeIII })
        {
            var (straight, exchanged) = (design.Fit(type), (design with { A = design.B, B = design.A }).Fit(type));
            Close(straight.A.F, exchanged.B.F);
            Close(straight.B.F, exchanged.A.F);
            Close(straight.Interaction.F, exchanged.Interaction.F);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Fit_BalancedCells_AllTypesAgree() => Prop.ForAll(Designs(balanced: true), design =>
    {
        var third = design.Fit(SumsOfSquares.TypeIII);
        Agree(third, design.Fit(SumsOfSquares.TypeI));
        Agree(third, design.Fit(SumsOfSquares.TypeII));
        var between = third.Terms.Sum(term => term.SumOfSquares);
        Close(between, third.Model.F * third.Model.Df1 * third.Residual.MeanSquare);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Fit_AnyDesign_TypeIIIIsYatesWeightedSquaresOfMeans() => Prop.ForAll(Designs(), design =>
    {
        // An independent way to the same number: weight each unweighted marginal mean by the inverse of its variance.
        var result = design.Fit();
        var means = result.Cells.GroupBy(cell => cell.LevelA).Select(row => (
            Mean: row.Average(cell => cell.Mean),
            Weight: row.Count() * row.Count() / row.Sum(cell => 1d / cell.Count))).ToArray();
        var center = means.Sum(m => m.Weight * m.Mean) / means.Sum(m => m.Weight);
        Close(means.Sum(m => m.Weight * (m.Mean - center) * (m.Mean - center)), result.A.SumOfSquares);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Fit_AnyDesign_TypesIAndIIAgreeWithRegressionOnTheRows() => Prop.ForAll(Designs(), design =>
    {
        // Regression on the rows in treatment coding gives the sums of squares independently of the computation by cells.
        var (a, b, both) = (Residual(design, "a"), Residual(design, "b"), Residual(design, "ab"));
        var (first, second) = (design.Fit(SumsOfSquares.TypeI), design.Fit(SumsOfSquares.TypeII));
        Close(first.A.SumOfSquares, Residual(design, "") - a);
        Close(first.B.SumOfSquares, a - both);
        Close(second.A.SumOfSquares, b - both);
        Close(second.B.SumOfSquares, a - both);
        Close(second.Interaction.SumOfSquares, both - second.Residual.SumOfSquares);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Fit_AnyDesign_EveryFigureIsFinite() => Prop.ForAll(Designs(), design =>
    {
        var result = design.Fit();
        foreach (var term in result.Terms.Append(result.Intercept!))
        {
            double[] figures = [term.F, term.P.Value, term.PartialEtaSquared, term.OmegaSquared, term.PartialOmegaSquared,
                term.PartialEtaSquaredInterval.Lower, term.PartialEtaSquaredInterval.Upper];
            figures.ShouldAllBe(figure => double.IsFinite(figure));
            term.P.Value.ShouldBeGreaterThan(0);
            term.PartialEtaSquaredInterval.Lower.ShouldBeLessThanOrEqualTo(term.PartialEtaSquaredInterval.Upper);
        }
    }).QuickCheckThrowOnFailure();

    private static double Residual(Design design, string factors)
    {
        var columns = new List<double[]> { design.Y.Select(_ => 1d).ToArray() };
        if (factors.Contains('a')) columns.AddRange(Dummies(design.A));
        if (factors.Contains('b')) columns.AddRange(Dummies(design.B));
        var (x, y) = (Matrix<double>.Build.DenseOfColumnArrays(columns), Vector<double>.Build.Dense(design.Y));
        var residual = y - x * x.QR().Solve(y);
        return residual.DotProduct(residual);

        static IEnumerable<double[]> Dummies(string[] labels) =>
            labels.Distinct().Skip(1).Select(level => labels.Select(label => label == level ? 1d : 0).ToArray());
    }

    private static void Agree(TwoWayAnovaResult one, TwoWayAnovaResult other, double tolerance = 1e-7)
    {
        foreach (var (left, right) in one.Terms.Zip(other.Terms)) Close(left.F, right.F, tolerance);
        Close(one.Model.F, other.Model.F, tolerance);
        (one.Levene is null).ShouldBe(other.Levene is null);
        if (one.Levene is not null) Close(one.Levene.F, other.Levene!.F, tolerance);
    }

    private static void Close(double actual, double expected, double tolerance = 1e-7) =>
        Math.Abs(actual - expected).ShouldBeLessThanOrEqualTo(tolerance * Math.Max(1e-3, Math.Abs(expected)), $"{actual:R} and {expected:R}");

    /// <summary>Designs of 2–4 × 2–4 levels, with 2 to 9 people a cell and outcomes in hundredths, not all equal within a cell.</summary>
    private static Arbitrary<Design> Designs(bool balanced = false) => Gen.Choose(0, int.MaxValue - 1).Select(seed =>
    {
        var random = new Random(seed);
        var (levelsA, levelsB, size) = (random.Next(2, 5), random.Next(2, 5), random.Next(2, 10));
        var (y, a, b) = (new List<double>(), new List<string>(), new List<string>());
        for (var i = 0; i < levelsA; i++)
        {
            for (var j = 0; j < levelsB; j++)
            {
                var n = balanced ? size : random.Next(2, 10);
                for (var k = 0; k < n; k++)
                {
                    y.Add(k + random.Next(0, 500) / 100d + (i * j) * random.Next(0, 2));
                    a.Add($"a{i}");
                    b.Add($"b{j}");
                }
            }
        }
        return new Design([.. y], [.. a], [.. b]);
    }).ToArbitrary();

    private sealed record Design(double[] Y, string[] A, string[] B)
    {
        public TwoWayAnovaResult Fit(SumsOfSquares type = SumsOfSquares.TypeIII) =>
            TwoWayAnova.Fit(Variable.Of("y", Y), Factor.Of("a", A), Factor.Of("b", B), new TwoWayAnovaOptions { Type = type });
    }
}
