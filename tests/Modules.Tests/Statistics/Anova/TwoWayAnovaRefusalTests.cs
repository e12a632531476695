using FacultyDev.Statistics;

namespace FacultyDev.Modules.Tests.Statistics.Anova;

public sealed class TwoWayAnovaRefusalTests
{
    private static readonly string[] A = ["x", "x", "x", "x", "y", "y", "y", "y"];
    private static readonly string[] B = ["p", "p", "q", "q", "p", "p", "q", "q"];
    private static readonly double[] Y = [1, 2, 3, 5, 8, 13, 21, 34];

    [Fact]
    public void Fit_EmptyColumns_Refuses() =>
        Fit([], [], []).ShouldFailWith(StatisticsError.EmptyInput, "salary");

    [Fact]
    public void Fit_AllOutcomesMissing_Refuses() =>
        Failing(() => TwoWayAnova.Fit(Variable.Of("salary", new double?[8]), Factor.Of("sex", A), Factor.Of("rank", B)))
            .ShouldFailWith(StatisticsError.EmptyInput, "salary");

    [Fact]
    public void Fit_ConstantOutcome_Refuses() =>
        Fit([4, 4, 4, 4, 4, 4, 4, 4], A, B).ShouldFailWith(StatisticsError.ConstantColumn, "salary");

    [Fact]
    public void Fit_ConstantWithinCells_Refuses() =>
        Fit([.1, .1, .2, .2, .3, .3, .4, .4], A, B).ShouldFailWith(StatisticsError.NoResidualVariance, "salary");

    [Fact]
    public void Fit_OneLevel_RefusesAndNamesIt() =>
        Fit(Y, ["x", "x", "x", "x", "x", "x", "x", "x"], B).ShouldFailWith(StatisticsError.OneLevel, "sex", "x");

    [Fact]
    public void Fit_EmptyCell_RefusesAndNamesIt() =>
        Fit(Y, A, ["p", "p", "p", "q", "p", "p", "p", "p"]).ShouldFailWith(StatisticsError.EmptyCell, "y × q");

    [Fact]
    public void Fit_CellOfOne_RefusesAndNamesIt() =>
        Fit(Y, A, ["p", "p", "q", "q", "p", "p", "p", "q"]).ShouldFailWith(StatisticsError.GroupOfOne, "y × q");

    [Fact]
    public void Fit_ColumnsOfDifferentLength_Refuses() =>
        Fit(Y, A[..7], B).ShouldFailWith(StatisticsError.LengthsDiffer, "salary", "sex");

    [Fact]
    public void Fit_UnknownType_Refuses() => Failing(() => TwoWayAnova.Fit(
            Variable.Of("salary", Y), Factor.Of("sex", A), Factor.Of("rank", B), new TwoWayAnovaOptions { Type = (SumsOfSquares)4 }))
        .ShouldFailWith(StatisticsError.OutOfRange, "4");

    [Fact]
    public void Fit_LevelOfConfidenceAboveOne_Refuses() => Failing(() => TwoWayAnova.Fit(
            Variable.Of("salary", Y), Factor.Of("sex", A), Factor.Of("rank", B), new TwoWayAnovaOptions { Level = 95 }))
        .ShouldFailWith(StatisticsError.OutOfRange, "95");

    [Fact]
    public void Parse_TextInNumbers_NamesRowAndColumn() =>
        Failing(() => Variable.Parse("salary", ["1", null, "12,5"])).ShouldFailWith(StatisticsError.NotANumber, "Row 3", "salary", "12,5");

    [Fact]
    public void Of_NaN_NamesRowAndColumn() =>
        Failing(() => Variable.Of("salary", [1, double.NaN])).ShouldFailWith(StatisticsError.NotANumber, "Row 2", "salary");

    [Fact]
    public void Of_InfinityAmongNullables_NamesRowAndColumn() =>
        Failing(() => Variable.Of("salary", [null, double.NegativeInfinity])).ShouldFailWith(StatisticsError.NotANumber, "Row 2", "salary");

    [Fact]
    public void FromCells_CellTwice_Refuses() => Failing(() => TwoWayAnova.FromCells(
            "score", "role", "time", [new("m", "pre", 9, 3, 1), new("m", "post", 9, 3, 1), new("p", "pre", 9, 3, 1), new("m", "pre", 9, 3, 1)]))
        .ShouldFailWith(StatisticsError.Duplicate, "m × pre");

    [Fact]
    public void FromCells_NegativeCount_Refuses() => Failing(() => TwoWayAnova.FromCells(
            "score", "role", "time", [new("m", "pre", -9, 3, 1), new("m", "post", 9, 3, 1), new("p", "pre", 9, 3, 1), new("p", "post", 9, 3, 1)]))
        .ShouldFailWith(StatisticsError.NegativeCount, "m × pre");

    [Fact]
    public void Fit_MissingValues_AreCountedPerColumn()
    {
        var y = Variable.Of("salary", [null, 2, 3, 5, 8, 13, 21, 34, 1, 4]);
        var result = TwoWayAnova.Fit(y, Factor.Of("sex", [.. A, "x", null]), Factor.Of("rank", [.. B, "p", ""]));
        result.Missing.LeftOut.ShouldBe(2);
        result.Missing.Describe(Cultures.English).ShouldBe("8 of 10 rows used; missing: salary 1; sex 1; rank 1");
        result.Count.ShouldBe(8);
    }

    [Fact]
    public void Fit_RepeatedPeople_StatesTheDesign()
    {
        var result = TwoWayAnova.Fit(Variable.Of("salary", Y), Factor.Of("sex", A), Factor.Of("rank", B), new TwoWayAnovaOptions
        {
            Observations = Observations.RepeatedTreatedAsIndependent,
        });
        result.DescribeMethod(Cultures.English).ShouldContain("for comparison with published tables only");
    }

    [Fact]
    public void Fit_LargeOffset_LosesNoPrecision()
    {
        // An offset of a billion leaves few digits for the differences, as in NIST's SmLs data sets, and must not change the result.
        double[] near = [1, 2, 3, 5, 8, 13, 21, 34];
        var far = near.Select(y => y + 1e9).ToArray();
        var (small, large) = (Result(near), Result(far));
        foreach (var (one, other) in small.Terms.Zip(large.Terms)) other.F.ShouldAgree(one.F);

        static TwoWayAnovaResult Result(double[] y) => TwoWayAnova.Fit(Variable.Of("y", y), Factor.Of("a", A), Factor.Of("b", B));
    }

    private static Func<object?> Fit(double[] y, string[] a, string[] b) =>
        Failing(() => TwoWayAnova.Fit(Variable.Of("salary", y), Factor.Of("sex", a), Factor.Of("rank", b)));

    private static Func<object?> Failing(Func<object?> computation) => computation;
}
