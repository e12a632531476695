using FacultyDev.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace FacultyDev.Modules.Tests.Statistics.Reliability;

public sealed class ReliabilityTests
{
    [Fact]
    public void Alpha_OneItem_Refuses() =>
        Failing(() => CronbachAlpha.Of([Variable.Of("q1", [1d, 2, 3])])).ShouldFailWith(StatisticsError.TooFew, "1");

    [Fact]
    public void Alpha_ItemTwice_Refuses() => Failing(() => CronbachAlpha.Of([Variable.Of("q1", [1d, 2, 3]), Variable.Of("q1", [1d, 2, 3])]))
        .ShouldFailWith(StatisticsError.Duplicate, "q1");

    [Fact]
    public void Alpha_ConstantItem_RefusesAndNamesIt() =>
        Failing(() => CronbachAlpha.Of([Variable.Of("q1", [1d, 2, 3]), Variable.Of("q2", [4d, 4, 4])]))
            .ShouldFailWith(StatisticsError.ConstantColumn, "q2");

    [Fact]
    public void Alpha_EmptyItem_RefusesAndNamesIt() =>
        Failing(() => CronbachAlpha.Of([Variable.Of("q1", [1d, 2]), Variable.Of("q2", new double?[2])]))
            .ShouldFailWith(StatisticsError.EmptyInput, "q2");

    [Fact]
    public void Alpha_ItemsThatCancelOut_Refuses() =>
        Failing(() => CronbachAlpha.Of([Variable.Of("q1", [1d, 2, 3]), Variable.Of("q2", [3d, 2, 1])]))
            .ShouldFailWith(StatisticsError.ConstantColumn);

    [Fact]
    public void Alpha_NobodyAnsweredBothOfTwoItems_Refuses() => Failing(() => CronbachAlpha.Of(
            [Variable.Of("q1", [1, 2, null, null]), Variable.Of("q2", [null, null, 3, 5])], MissingAnswers.Pairwise))
        .ShouldFailWith(StatisticsError.TooFew);

    [Fact]
    public void Alpha_IdenticalItems_IsOneAndLambdaIsUnknown()
    {
        var alpha = CronbachAlpha.Of([Variable.Of("q1", [1d, 2, 4, 3, 5]), Variable.Of("q2", [1d, 2, 4, 3, 5]), Variable.Of("q3", [1d, 2, 4, 3, 5])]);
        alpha.Alpha.ShouldBe(1, 1e-12);
        alpha.GuttmanLambda6.ShouldBeNull();
        alpha.ItemStatistics.ShouldAllBe(item => Math.Abs(item.ItemRest - 1) < 1e-12);
    }

    [Fact]
    public void Alpha_AnyAnswers_PairwiseEqualsCompleteWhereNothingIsMissing() => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var trait = Enumerable.Range(0, random.Next(3, 700)).Select(_ => random.NextDouble() * 4).ToArray();
        Variable[] items = [.. Enumerable.Range(0, random.Next(2, 9)).Select(i =>
            Variable.Of($"q{i}", [.. trait.Select(t => Math.Round(t + random.NextDouble() * 2, 2))]))];
        var complete = CronbachAlpha.Of(items);

        // Alpha, computed from the definition in textbooks.
        var sums = Enumerable.Range(0, trait.Length).Select(row => items.Sum(item => item[row]!.Value)).ToArray();
        var variances = items.Sum(item => Variance([.. Enumerable.Range(0, trait.Length).Select(row => item[row]!.Value)]));
        complete.Alpha.ShouldBe(items.Length / (items.Length - 1d) * (1 - variances / Variance(sums)), 1e-9);

        // One more person who answered a single item must not change alpha of the complete cases.
        Variable[] longer = [.. items.Select((item, i) => Variable.Of(item.Name, [.. Enumerable.Range(0, trait.Length).Select(row => item[row]), i == 0 ? 2 : null]))];
        CronbachAlpha.Of(longer).Alpha.ShouldBe(complete.Alpha, 1e-12);
        CronbachAlpha.Of(items, MissingAnswers.Pairwise).Alpha.ShouldBe(complete.Alpha, 1e-12);

        static double Variance(double[] values) => values.Sum(value => Math.Pow(value - values.Average(), 2)) / (values.Length - 1);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Reversed_OffTheScale_NamesRowAndColumn() =>
        Failing(() => Variable.Of("A1", [1d, 7]).Reversed(1, 6)).ShouldFailWith(StatisticsError.OutOfRange, "Row 2", "A1", "7");

    [Fact]
    public void Kappa_WorkedExample_HasTheTextbookValueAndStandardError()
    {
        // Fleiss, Levin and Paik 2003, Statistical Methods for Rates and Proportions, table 18.1: κ = .676, SE by formula 18.13 = .088.
        int[,] table = { { 75, 1, 4 }, { 5, 4, 1 }, { 0, 0, 10 } };
        var (first, second) = Coded(table);
        var kappa = CohensKappa.Of(first, second);
        kappa.Kappa.ShouldBe(0.676, 5e-4);
        kappa.StandardError.ShouldBe(0.088, 5e-4);
        kappa.ObservedAgreement.ShouldBe(0.89, 1e-12);
        kappa.Describe(Cultures.English).ShouldBe("Cohen's κ = 0.68 (95% CI 0.50 to 0.85), agreement 89%, n = 100");
    }

    [Fact]
    public void Kappa_UncodedUnits_AreCounted()
    {
        var kappa = CohensKappa.Of(Factor.Of("one", ["a", "b", "a", null, "b"]), Factor.Of("two", ["a", "b", "b", "a", null]));
        (kappa.Count, kappa.Missing).ShouldBe((3, 2));
    }

    [Fact]
    public void Kappa_PerfectAgreement_IsOne()
    {
        var kappa = CohensKappa.Of(Factor.Of("one", ["a", "b", "a"]), Factor.Of("two", ["a", "b", "a"]));
        kappa.Kappa.ShouldBe(1, 1e-12);
        kappa.Interval.Upper.ShouldBe(1, 1e-12);
    }

    [Fact]
    public void Kappa_OneCategoryThroughout_Refuses() =>
        Failing(() => CohensKappa.Of(Factor.Of("one", ["a", "a"]), Factor.Of("two", ["a", "a"]))).ShouldFailWith(StatisticsError.ConstantColumn, "a");

    [Fact]
    public void Kappa_CodersWithDifferentNumbersOfUnits_Refuses() =>
        Failing(() => CohensKappa.Of(Factor.Of("one", ["a", "b"]), Factor.Of("two", ["a"]))).ShouldFailWith(StatisticsError.LengthsDiffer, "one", "two");

    private static (Factor First, Factor Second) Coded(int[,] table)
    {
        var (first, second) = (new List<string>(), new List<string>());
        for (var i = 0; i < table.GetLength(0); i++)
        {
            for (var j = 0; j < table.GetLength(1); j++)
            {
                first.AddRange(Enumerable.Repeat($"category {i}", table[i, j]));
                second.AddRange(Enumerable.Repeat($"category {j}", table[i, j]));
            }
        }
        return (Factor.Of("one", first), Factor.Of("two", second));
    }

    private static Func<object?> Failing(Func<object?> computation) => computation;
}
