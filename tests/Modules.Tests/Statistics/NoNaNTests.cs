using System.Collections;
using System.Reflection;
using FacultyDev.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace FacultyDev.Modules.Tests.Statistics;

/// <summary>
/// Any input gives a result without NaN or infinity, or a <see cref="StatisticsException"/>. Inputs are extreme columns (huge, tiny,
/// equal or missing numbers), few or many levels, and counts at their limits.
/// </summary>
public sealed class NoNaNTests
{
    private static readonly double[] Odd = [0, -0.0, 1, 1, 2, 3, -5, 1e-300, 1e-160, 3e-60, 1e-9, 1e9, 1e9 + 1, 1e30, -1e60, 1e60, 0.1, 0.2, 0.3];

    [Fact]
    public void Anova_ExtremeColumns_GivesFiguresOrARefusal() => Check(random =>
    {
        var (rows, spread) = (random.Next(0, 60), random.Next(1, Odd.Length));
        string?[] Labels() => [.. Enumerable.Range(0, rows).Select(_ => random.Next(30) == 0 ? null : $"level {random.Next(1 + random.Next(3))}")];
        return TwoWayAnova.Fit(
            Variable.Of("y", Values(random, rows, spread)), Factor.Of("a", Labels()), Factor.Of("b", Labels()),
            new TwoWayAnovaOptions { Type = (SumsOfSquares)random.Next(1, 4) });
    });

    [Fact]
    public void Paired_ExtremeColumns_GivesFiguresOrARefusal() => Check(random =>
    {
        var (rows, spread) = (random.Next(0, 12), random.Next(1, Odd.Length));
        PairedSample Sample() => PairedSample.Of(Variable.Of("pre", Values(random, rows, spread)), Variable.Of("post", Values(random, rows, spread)));
        return random.Next(3) switch
        {
            0 => PairedChange.Of(Sample()),
            1 => TwoSampleComparison.IgnoringPairs(Sample()),
            _ => MixedDesign.Of([("one", Sample()), ("two", Sample())]),
        };
    });

    [Fact]
    public void Alpha_ExtremeColumns_GivesFiguresOrARefusal() => Check(random =>
    {
        var (rows, spread) = (random.Next(0, 12), random.Next(1, Odd.Length));
        Variable[] items = [.. Enumerable.Range(0, random.Next(0, 5)).Select(item => Variable.Of($"q{item}", Values(random, rows, spread)))];
        return CronbachAlpha.Of(items, (MissingAnswers)random.Next(2));
    });

    [Fact]
    public void Rates_ExtremeCounts_GiveFiguresOrARefusal() => Check(random =>
    {
        long[] counts = [-1, 0, 0, 1, 2, 5, 9, 10, 11, 40, 1000, 123_456, 10_000_000_000, long.MaxValue];
        long Count() => counts[random.Next(counts.Length)];
        SelectionGroup Group(string name) => new(name, Count(), Count());
        return random.Next(5) switch
        {
            0 => SelectionComparison.Of(Group("a"), Group("b")),
            1 => SelectionReview.Of([.. Enumerable.Range(0, random.Next(0, 5)).Select(i => Group($"{i}"))]),
            2 => CochranMantelHaenszel.Of([new("x", Group("a"), Group("b")), new("y", Group("a"), Group("b"))]),
            3 => Representation.Of(Count(), Count(), Count(), Count()),
            _ => Diversity.Of([Count(), Count(), Count()]),
        };
    });

    [Fact]
    public void Intervals_ExtremeCounts_GiveFiguresOrARefusal() => Check(random =>
    {
        long[] counts = [-1, 0, 1, 2, 7, 100, 99_999, 1_000_000_000, 10_000_000_000, long.MaxValue];
        var (x, n, level) = (counts[random.Next(counts.Length)], counts[random.Next(counts.Length)], Odd[random.Next(Odd.Length)]);
        return random.Next(4) switch
        {
            0 => Proportion.Wilson(x, n),
            1 => Proportion.ClopperPearson(x, n),
            2 => Proportion.ClopperPearson(x, n, level),
            _ => MeanInterval.Of(Variable.Of("y", Values(random, random.Next(0, 6), random.Next(1, Odd.Length)))),
        };
    });

    [Fact]
    public void Anova_IdentifierAsFactor_RefusesInsteadOfRunningOutOfMemory()
    {
        string[] ids = [.. Enumerable.Range(0, 100_000).Select(i => $"id {i}")];
        var y = Variable.Of("y", [.. ids.Select(id => (double)id.Length)]);
        Should.Throw<StatisticsException>(() => TwoWayAnova.Fit(y, Factor.Of("person", ids), Factor.Of("again", ids)))
            .Message.ShouldContain("Is one of them an identifier?");
    }

    private static double?[] Values(Random random, int rows, int spread) =>
        [.. Enumerable.Range(0, rows).Select(_ => random.Next(20) == 0 ? (double?)null : Odd[random.Next(spread)] * (random.Next(3) == 0 ? random.NextDouble() : 1))];

    private static void Check(Func<Random, object?> computation) => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        object? result;
        try
        {
            result = computation(new Random(seed));
        }
        catch (StatisticsException refusal)
        {
            refusal.Message.ShouldNotBeNullOrWhiteSpace();
            return;
        }
        EveryFigureIsFinite(result, result!.GetType().Name);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1500));

    private static void EveryFigureIsFinite(object? value, string path)
    {
        switch (value)
        {
            case null or string or Enum:
                return;
            case double number:
                double.IsFinite(number).ShouldBeTrue($"{path} is {number}");
                return;
            case IEnumerable sequence:
                foreach (var element in sequence) EveryFigureIsFinite(element, path + "[]");
                return;
        }
        if (value.GetType().Namespace is not { } space || !space.StartsWith("FacultyDev", StringComparison.Ordinal)) return;
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0))
            EveryFigureIsFinite(property.GetValue(value), $"{path}.{property.Name}");
    }
}
