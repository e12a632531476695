using FacultyDev.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace FacultyDev.Modules.Tests.Statistics.Paired;

public sealed class PairedChangeTests
{
    [Fact]
    public void Link_PeopleInOneFieldingOnly_AreCounted()
    {
        var sample = PairedSample.Link(
            "pre", [new("k1", 1), new("k2", 2), new("k3", null), new("k4", 4)],
            "post", [new("k4", 5), new("k1", 3), new("k5", 2), new("k3", null)]);
        (sample.Count, sample.OnlyBefore, sample.OnlyAfter, sample.Neither).ShouldBe((2, 1, 1, 1));
        sample.Describe(Cultures.English).ShouldBe("2 pairs of 5 people; 1 only before, 1 only after, 1 at neither time");
    }

    [Fact]
    public void Link_PseudonymTwice_RefusesAndNamesIt() =>
        Failing(() => PairedSample.Link("pre", [new("k1", 1), new("k1", 2)], "post", []))
            .ShouldFailWith(StatisticsError.Duplicate, "k1", "pre");

    [Fact]
    public void Link_NaN_RefusesAndNamesThePseudonym() =>
        Failing(() => PairedSample.Link("pre", [new("k1", double.NaN)], "post", []))
            .ShouldFailWith(StatisticsError.NotANumber, "k1", "pre");

    [Fact]
    public void Of_NoPairs_Refuses() => Change([1, null], [null, 2]).ShouldFailWith(StatisticsError.EmptyInput, "pre", "post");

    [Fact]
    public void Of_OnePair_Refuses() => Change([1, null], [2, 2]).ShouldFailWith(StatisticsError.GroupOfOne);

    [Fact]
    public void Of_EverybodyChangedAlike_Refuses() =>
        Change([1.1, 2.2, 3.3], [1.4, 2.5, 3.6]).ShouldFailWith(StatisticsError.ConstantColumn, "post − pre");

    [Fact]
    public void Of_ConstantBefore_HasNoCorrelationAndNoNaN()
    {
        var change = PairedChange.Of(Sample([3, 3, 3, 3, 3], [3, 4, 5, 5, 2]));
        change.Correlation.ShouldBeNull();
        change.Drm.ShouldBeNull();
        double.IsFinite(change.Dav).ShouldBeTrue();
        double.IsFinite(change.HedgesGInterval!.Value.Lower).ShouldBeTrue();
    }

    [Fact]
    public void Of_TwoPairs_HasNoHedgesCorrection() =>
        PairedChange.Of(Sample([1, 2], [2, 5])).HedgesG.ShouldBeNull();

    [Fact]
    public void Describe_FourPairs_GivesTheMeanAndRefusesTheTest()
    {
        var text = PairedChange.Of(Sample([1, 2, 3, 4], [2, 4, 3, 6])).Describe(Cultures.English);
        text.ShouldBe("post − pre: 1.25. The group post − pre has n = 4; with fewer than 5 no test or interval is reported.");
    }

    [Fact]
    public void Describe_TenPairs_ReportsTestEffectAndPairs() =>
        PairedChange.Of(Sample([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [2, 4, 3, 6, 5, 9, 7, 8, 12, 10])).Describe(Cultures.English)
            .ShouldBe("post − pre: 1.10 (95% CI 0.18 to 2.02), paired t(9) = 2.70, p = .024, g = 0.32; 10 pairs");

    [Fact]
    public void Wilcoxon_FiveRisesWithoutTies_ExactPIsOneInSixteen()
    {
        // All five changes are positive, and 2 of the 2⁵ sign patterns are as extreme.
        var test = PairedChange.Of(Sample([0, 0, 0, 0, 0], [1, 2, 3, 4, 5])).Wilcoxon;
        test.V.ShouldBe(15);
        test.ExactP!.Value.Value.ShouldBe(2 / 32d, 1e-15);
    }

    [Fact]
    public void IgnoringPairs_OfASample_StatesItIsForPublishedTablesOnly()
    {
        var comparison = TwoSampleComparison.IgnoringPairs(Sample([1, 2, 3, 4, 5], [2, 4, 3, 6, 6]));
        comparison.Observations.ShouldBe(Observations.RepeatedTreatedAsIndependent);
        comparison.Describe(Cultures.English).ShouldContain("for comparison with published tables only");
        comparison.Describe(Cultures.Spanish).ShouldContain("solo para comparar con tablas publicadas");
    }

    [Fact]
    public void Compare_ConstantGroups_Refuses() =>
        Failing(() => TwoSampleComparison.Of(Variable.Of("a", [2d, 2, 2]), Variable.Of("b", [3d, 3])))
            .ShouldFailWith(StatisticsError.NoResidualVariance, "a", "b");

    [Fact]
    public void MixedDesign_OneGroup_Refuses() =>
        Failing(() => MixedDesign.Of([("mentors", Sample([1, 2, 3], [2, 2, 5]))])).ShouldFailWith(StatisticsError.OneLevel);

    [Fact]
    public void MixedDesign_GroupOfOne_RefusesAndNamesIt() =>
        Failing(() => MixedDesign.Of([("mentors", Sample([1, 2, 3], [2, 2, 5])), ("peers", Sample([1], [2]))]))
            .ShouldFailWith(StatisticsError.GroupOfOne, "peers");

    [Fact]
    public void Compare_AnyTwoGroups_PooledTSquaredIsF() => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        double[] Draw(int most) => [.. Enumerable.Range(0, random.Next(3, most)).Select(i => i % 3 + random.NextDouble() * 10)];
        var (one, other) = (Draw(20), Draw(30));
        var t = TwoSampleComparison.Of(Variable.Of("one", one), Variable.Of("other", other)).Pooled;

        // One-way F, computed from its definition.
        var all = one.Concat(other).ToArray();
        var within = one.Sum(x => Math.Pow(x - one.Average(), 2)) + other.Sum(x => Math.Pow(x - other.Average(), 2));
        var between = one.Length * Math.Pow(one.Average() - all.Average(), 2) + other.Length * Math.Pow(other.Average() - all.Average(), 2);
        var f = between / (within / (all.Length - 2));
        Math.Abs(t.T * t.T - f).ShouldBeLessThan(1e-9 * Math.Max(1, f));
        Tail.F(f, 1, all.Length - 2).Value.ShouldBe(t.P.Value, 1e-9);
    }).QuickCheckThrowOnFailure();

    private static PairedSample Sample(double?[] before, double?[] after) =>
        PairedSample.Of(Variable.Of("pre", before), Variable.Of("post", after));

    private static Func<object?> Change(double?[] before, double?[] after) => () => PairedChange.Of(Sample(before, after));

    private static Func<object?> Failing(Func<object?> computation) => computation;
}
