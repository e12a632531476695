using FacultyDev.Statistics;
using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics;

namespace FacultyDev.Modules.Tests.Statistics.Intervals;

public sealed class IntervalTests
{
    [Theory, InlineData(-1, 5, StatisticsError.NegativeCount), InlineData(6, 5, StatisticsError.CountsDoNotFit), InlineData(0, 0, StatisticsError.EmptyInput)]
    public void Proportion_ImpossibleCounts_Refuses(long x, long n, StatisticsError error)
    {
        Failing(() => Proportion.Wilson(x, n)).ShouldFailWith(error);
        Failing(() => Proportion.ClopperPearson(x, n)).ShouldFailWith(error);
        Failing(() => Proportion.ExactTest(x, n, 0.5)).ShouldFailWith(error);
    }

    [Fact]
    public void Proportion_AllOfMany_StaysWithinOne()
    {
        Proportion.Wilson(1_000_000, 1_000_000).Upper.ShouldBe(1);
        Proportion.ClopperPearson(1_000_000, 1_000_000).Lower.ShouldBeInRange(0.99999, 1);
    }

    [Fact]
    public void ClopperPearson_AnyCount_TailsHaveTheStatedProbability() => Prop.ForAll(
        Gen.Choose(1, 400).ToArbitrary(), Gen.Choose(0, 400).ToArbitrary(), (n, x) =>
        {
            x %= n + 1;
            var interval = Proportion.ClopperPearson(x, n);
            if (x > 0) DiscreteDistribution.Binomial(n, interval.Lower).AtLeast(x).ShouldBe(0.025, 1e-9);
            if (x < n) DiscreteDistribution.Binomial(n, interval.Upper).AtMost(x).ShouldBe(0.025, 1e-9);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Holm_AnyValues_KeepsOrderAndNeverShrinks() => Prop.ForAll(
        Gen.Choose(0, 1000).NonEmptyListOf().ToArbitrary(), thousandths =>
        {
            double[] p = [.. thousandths.Select(value => value / 1000d)];
            var (holm, bh) = (Multiplicity.Holm(p), Multiplicity.BenjaminiHochberg(p));
            for (var i = 0; i < p.Length; i++)
            {
                holm[i].Value.ShouldBeGreaterThanOrEqualTo(bh[i].Value - 1e-12);
                bh[i].Value.ShouldBeGreaterThanOrEqualTo(p[i] - 1e-12);
                for (var j = 0; j < p.Length; j++)
                    if (p[i] < p[j]) holm[i].Value.ShouldBeLessThanOrEqualTo(holm[j].Value);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Multiplicity_OutsideUnitInterval_RefusesAndNamesThePosition() =>
        Failing(() => Multiplicity.Holm([0.1, 1.2])).ShouldFailWith(StatisticsError.OutOfRange, "p[2]");

    [Fact]
    public void Multiplicity_NaN_Refuses() =>
        Failing(() => Multiplicity.BenjaminiHochberg([double.NaN])).ShouldFailWith(StatisticsError.OutOfRange, "p[1]");

    [Fact]
    public void Multiplicity_Nothing_Refuses() => Failing(() => Multiplicity.Holm([])).ShouldFailWith(StatisticsError.EmptyInput);

    [Fact]
    public void MeanInterval_OneValue_Refuses() =>
        Failing(() => MeanInterval.Of(Variable.Of("rating", [null, 4]))).ShouldFailWith(StatisticsError.GroupOfOne, "rating");

    [Fact]
    public void MeanInterval_Constant_Refuses() =>
        Failing(() => MeanInterval.Of(Variable.Of("rating", [4d, 4, 4]))).ShouldFailWith(StatisticsError.ConstantColumn, "rating");

    [Fact]
    public void MeanInterval_FourValues_GivesNoInterval()
    {
        var text = MeanInterval.Of(Variable.Of("rating", [1, 2, 3, 4, null])).Describe(Cultures.English);
        text.ShouldBe("rating: mean 2.50, SD 1.29, n = 4 (1 missing). The group rating has n = 4; with fewer than 5 no test or interval is reported.");
    }

    [Theory, InlineData(0, "p < .001"), InlineData(0.00099, "p < .001"), InlineData(0.0014, "p = .001"), InlineData(0.1931, "p = .193"),
     InlineData(0.9994, "p = .999"), InlineData(1, "p > .999")]
    public void PValue_Describe_NeverSaysZeroOrOne(double p, string text) => new PValue(p).Describe(Cultures.English).ShouldBe(text);

    [Fact]
    public void PValue_BelowTheSmallestDouble_IsStillPositive() => Tail.F(1e9, 1, 1e6).Value.ShouldBeGreaterThan(0);

    [Theory, InlineData(0.975, 1, 12.706204736432095), InlineData(0.975, 393, 1.966019487), InlineData(0.975, 1e6, 1.959966)]
    public void TwoSidedT_KnownQuantiles(double upper, double df, double t) => Quantile.TwoSidedT(2 * upper - 1, df).ShouldBe(t, 1e-6);

    [Fact]
    public void NoncentralF_AnyParameters_EqualsThePoissonMixtureSummedDirectly() => Prop.ForAll(
        Gen.Choose(1, 6).ToArbitrary(), Gen.Choose(2, 300).ToArbitrary(), Gen.Choose(0, 4000).ToArbitrary(), (df1, df2, tenths) =>
        {
            var (lambda, f) = (tenths / 10d, 0.2 + tenths / 10d / df1);
            var x = df1 * f / (df1 * f + df2);
            var direct = Enumerable.Range(0, 900).Sum(j => Math.Exp(j * Math.Log(Math.Max(lambda / 2, 1e-300)) - lambda / 2 - SpecialFunctions.FactorialLn(j))
                * SpecialFunctions.BetaRegularized(df1 / 2d + j, df2 / 2d, x));
            Noncentral.F(f, df1, df2, lambda).ShouldBe(lambda == 0 ? SpecialFunctions.BetaRegularized(df1 / 2d, df2 / 2d, x) : direct, 1e-9);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void NoncentralT_Squared_IsNoncentralF() => Prop.ForAll(
        Gen.Choose(2, 300).ToArbitrary(), Gen.Choose(0, 200).ToArbitrary(), Gen.Choose(1, 300).ToArbitrary(), (df, delta, t) =>
        {
            // P(|T| ≤ t) is the distribution of F = T² with one numerator degree of freedom and λ = δ².
            var (d, at) = (delta / 10d, t / 10d);
            (Noncentral.T(at, df, d) - Noncentral.T(-at, df, d)).ShouldBe(Noncentral.F(at * at, 1, df, d * d), 1e-8);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void StandardizedMean_ExcludesZero_ExactlyWhereTheTestIsSignificant() => Prop.ForAll(
        Gen.Choose(-600, 600).ToArbitrary(), Gen.Choose(2, 200).ToArbitrary(), (hundredths, df) =>
        {
            var t = hundredths / 100d;
            EffectSizeInterval.StandardizedMean(t, df, 1).Contains(0).ShouldBe(Tail.TwoSidedT(t, df).Value >= 0.05);
        }).QuickCheckThrowOnFailure();

    private static Func<object?> Failing(Func<object?> computation) => computation;
}
