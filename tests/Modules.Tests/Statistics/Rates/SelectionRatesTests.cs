using FacultyDev.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace FacultyDev.Modules.Tests.Statistics.Rates;

public sealed class SelectionRatesTests
{
    [Fact]
    public void Compare_EnoughPeople_FlagsAndStatesWhetherOnePersonDecides()
    {
        var comparison = SelectionComparison.Of(new("women", 4, 40), new("men", 12, 60));
        comparison.Flag.ShouldBe(true);
        comparison.FlagSurvivesOnePersonShift.ShouldBe(true);
        comparison.Describe(Cultures.English).ShouldBe(
            "women: 4 of 40 (10%); men: 12 of 60 (20%). Ratio of rates 0.50, Fisher exact p = .266. "
            + "Below four fifths, and it stays below if one person changes places.");
    }

    [Theory, InlineData(2, 12, 5, 18), InlineData(0, 8, 6, 22), InlineData(3, 9, 30, 60)]
    public void Compare_TooFewPeople_HasNoFlag(long selected, long pool, long others, long otherPool)
    {
        var comparison = SelectionComparison.Of(new("women", selected, pool), new("men", others, otherPool));
        comparison.Sufficiency.IsSufficient.ShouldBeFalse();
        comparison.Flag.ShouldBeNull();
        comparison.FlagSurvivesOnePersonShift.ShouldBeNull();
        comparison.Describe(Cultures.English).ShouldContain("Insufficient data");
        comparison.Describe(Cultures.English).ShouldNotContain("four fifths");
        comparison.Describe(Cultures.Spanish).ShouldContain("Datos insuficientes");
    }

    [Fact]
    public void Compare_NobodySelected_HasNoRatioAndNoTest()
    {
        var comparison = SelectionComparison.Of(new("women", 0, 40), new("men", 0, 60));
        comparison.ImpactRatio.ShouldBeNull();
        comparison.RateRatio.ShouldBeNull();
        comparison.Fisher.ShouldBeNull();
        comparison.OnePersonShiftRatio.ShouldBeNull();
        comparison.Describe(Cultures.English).ShouldContain("Insufficient data");
    }

    [Fact]
    public void Compare_EverybodySelected_HasRatioOneAndNoFlag()
    {
        var comparison = SelectionComparison.Of(new("women", 40, 40), new("men", 60, 60));
        comparison.ImpactRatio.ShouldBe(1);
        comparison.Flag.ShouldBeNull();
    }

    [Fact]
    public void Compare_MoreSelectedThanPool_RefusesAndNamesTheGroup() =>
        Failing(() => SelectionComparison.Of(new("women", 41, 40), new("men", 1, 60))).ShouldFailWith(StatisticsError.CountsDoNotFit, "women");

    [Fact]
    public void Compare_NegativeCount_RefusesAndNamesTheGroup() =>
        Failing(() => SelectionComparison.Of(new("women", -4, 40), new("men", 1, 60))).ShouldFailWith(StatisticsError.NegativeCount, "women");

    [Fact]
    public void Compare_EmptyPool_RefusesAndNamesTheGroup() =>
        Failing(() => SelectionComparison.Of(new("women", 0, 0), new("men", 1, 60))).ShouldFailWith(StatisticsError.EmptyInput, "women");

    [Fact]
    public void Review_EnoughPeople_NamesTheFlaggedGroups()
    {
        var review = SelectionReview.Of([new("a", 30, 100), new("b", 10, 100), new("c", 28, 100)]);
        review.Groups.Select(group => group.Flag).ShouldBe([false, true, false]);
        review.Describe(Cultures.English).ShouldEndWith("Below four fifths of the highest rate: b.");
    }

    [Fact]
    public void Review_NobodySelected_HasNoFiguresAndNoNaN()
    {
        var review = SelectionReview.Of([new("a", 0, 30), new("b", 0, 25)]);
        review.ChiSquare.ShouldBeNull();
        review.Dissimilarity.ShouldBeNull();
        review.Groups.ShouldAllBe(group => group.ImpactRatio == null && group.Flag == null);
    }

    [Fact]
    public void Table_EmptyColumn_RefusesAndNamesIt() =>
        Failing(() => CountTable.Of([[3, 0, 2], [4, 0, 1]])).ShouldFailWith(StatisticsError.EmptyCell, "2");

    [Fact]
    public void Table_NegativeCount_RefusesAndNamesIt() =>
        Failing(() => CountTable.Of([[3, 5], [4, -1]])).ShouldFailWith(StatisticsError.NegativeCount, "[2, 2]");

    [Fact]
    public void Cmh_StratumWithoutOneGroup_IsIgnoredAndNamed()
    {
        var test = CochranMantelHaenszel.Of(
            [new("Law", new("w", 3, 10), new("m", 5, 12)), new("Music", new("w", 0, 0), new("m", 2, 9)), new("Art", new("w", 0, 4), new("m", 0, 5))]);
        test.Strata.ShouldBe(1);
        test.Ignored.ShouldBe(["Music", "Art"]);
    }

    [Fact]
    public void Cmh_NoInformativeStratum_Refuses() =>
        Failing(() => CochranMantelHaenszel.Of([new("Art", new("w", 0, 4), new("m", 0, 5))])).ShouldFailWith(StatisticsError.EmptyInput);

    [Fact]
    public void Representation_MoreNomineesOfGroupThanPool_Refuses() =>
        Failing(() => Representation.Of(9, 10, 5, 100)).ShouldFailWith(StatisticsError.CountsDoNotFit);

    [Fact]
    public void Representation_EverybodyNominated_HasNoZ()
    {
        var result = Representation.Of(5, 20, 5, 20);
        result.Z.ShouldBeNull();
        result.PFewer.Value.ShouldBe(1);
    }

    [Fact]
    public void Fisher_AnyTable_IsFreemanHaltonAndSymmetric() => Prop.ForAll(TwoByTwo(), table =>
    {
        var (a, b, c, d) = table;
        var p = FisherExact.Of(a, b, c, d).P.Value;
        FisherFreemanHalton.Of(CountTable.Of([[a, b], [c, d]])).P.Value.ShouldBe(p, 1e-9);
        FisherExact.Of(b, a, d, c).P.Value.ShouldBe(p, 1e-12);
        FisherExact.Of(a, c, b, d).P.Value.ShouldBe(p, 1e-12);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void ConditionalOddsRatio_AnyTable_MakesTheExpectedCountTheObservedOne() => Prop.ForAll(TwoByTwo(), table =>
    {
        var (a, b, c, d) = table;
        var odds = FisherExact.OddsRatio(a, b, c, d);
        DiscreteDistribution At(double ratio) => DiscreteDistribution.Hypergeometric(a + b + c + d, a + c, a + b, ratio);
        if (odds.Estimate is > 0 and { } estimate) At(estimate).Mean().ShouldBe(a, 1e-8);
        if (odds.Lower > 0) At(odds.Lower).AtLeast(a).ShouldBe(0.025, 1e-9);
        if (odds.Upper is { } upper) At(upper).AtMost(a).ShouldBe(0.025, 1e-9);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void FreemanHalton_AnySmallTable_EqualsCountingEveryTable() => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        long[][] table = [.. Enumerable.Range(0, 3).Select(_ => Enumerable.Range(0, 3).Select(_ => (long)random.Next(0, 4)).ToArray())];
        for (var i = 0; i < 3; i++) table[i][i]++;
        FisherFreemanHalton.Of(CountTable.Of(table)).P.Value.ShouldBe(CountEveryTable(table), 1e-9);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void FreemanHalton_BeyondTheBudget_IsSimulatedReproducibly()
    {
        var table = CountTable.Of([[6, 24], [3, 22], [1, 14], [10, 70]]);
        var (exact, simulated) = (FisherFreemanHalton.Of(table), FisherFreemanHalton.Of(table, budget: 3));
        simulated.IsExact.ShouldBeFalse();
        Math.Abs(simulated.P.Value - exact.P.Value).ShouldBeLessThan(5 * simulated.StandardError);
        FisherFreemanHalton.Of(table, budget: 3).ShouldBe(simulated);
    }

    [Fact]
    public void Boschloo_AnyGroups_IsNeverLessPowerfulThanFisherOneSided() => Prop.ForAll(TwoByTwo(), table =>
    {
        // Boschloo's one-sided tail is bounded by Fisher's, so twice its smaller side is at most twice Fisher's smaller tail.
        var (a, b, c, d) = table;
        var distribution = DiscreteDistribution.Hypergeometric(a + b + c + d, a + c, a + b);
        var fisher = 2 * Math.Min(distribution.AtMost(a), distribution.AtLeast(a));
        BoschlooTest.Of(new("one", a, a + b), new("two", c, c + d)).Value.ShouldBeLessThanOrEqualTo(Math.Min(1, fisher) + 1e-9);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Dissimilarity_SameShares_IsZero() => Diversity.Dissimilarity([1, 2, 3], [10, 20, 30]).ShouldBe(0, 1e-15);

    [Fact]
    public void Diversity_Nobody_Refuses() => Failing(() => Diversity.Of([0, 0])).ShouldFailWith(StatisticsError.EmptyInput);

    [Fact]
    public void Diversity_OnePerson_HasNoUnbiasedIndex() => Diversity.Of([1, 0]).SimpsonUnbiased.ShouldBeNull();

    private static Arbitrary<(long A, long B, long C, long D)> TwoByTwo() => Gen.Choose(0, int.MaxValue - 1).Select(seed =>
    {
        var random = new Random(seed);
        // At least one on the diagonal keeps every margin above zero.
        return ((long)random.Next(1, 25), (long)random.Next(0, 25), (long)random.Next(0, 25), (long)random.Next(1, 25));
    }).ToArbitrary();

    private static double CountEveryTable(long[][] table)
    {
        long[] rows = [.. table.Select(row => row.Sum())];
        long[] columns = [.. Enumerable.Range(0, 3).Select(j => table.Sum(row => row[j]))];
        var observed = Weight([.. table.SelectMany(row => row)]);
        var (all, extreme) = (0d, 0d);
        for (var a = 0L; a <= rows[0]; a++)
        {
            for (var b = 0L; b <= rows[0] - a; b++)
            {
                for (var c = 0L; c <= rows[1]; c++)
                {
                    for (var d = 0L; d <= rows[1] - c; d++)
                    {
                        long[] cells =
                        [
                            a, b, rows[0] - a - b, c, d, rows[1] - c - d,
                            columns[0] - a - c, columns[1] - b - d, columns[2] - (rows[0] - a - b) - (rows[1] - c - d),
                        ];
                        if (cells.Any(cell => cell < 0)) continue;
                        var weight = Weight(cells);
                        all += weight;
                        if (weight <= observed * (1 + 1e-7)) extreme += weight;
                    }
                }
            }
        }
        return extreme / all;

        static double Weight(long[] cells) => cells.Aggregate(1d, (product, cell) =>
        {
            for (var k = 2L; k <= cell; k++) product /= k;
            return product;
        });
    }

    private static Func<object?> Failing(Func<object?> computation) => computation;
}
