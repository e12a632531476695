using FacultyDev.Statistics.Disclosure;
using FsCheck;
using FsCheck.Fluent;

namespace FacultyDev.Modules.Tests.Statistics.Disclosure;

public sealed class AnswerProtectionTests
{
    private static readonly AxisKind[] GroupByAnswer = [AxisKind.Group, AxisKind.Answers];

    [Fact]
    public void Protect_OrdinaryDistribution_ShowsWholePercentAndMeanToOneDecimal()
    {
        var result = AnswerProtection.Protect(RandomTables.Of([AxisKind.Answers], [3], 7, 8, 6), DisclosurePolicy.Standard, [1, 2, 3]);
        var all = result.Groups.Single();
        (all.Respondents, all.Mean, all.StandardDeviation, all.Band).ShouldBe((21, 2.0, 0.8, null));
        all.Percentages.ShouldBe([33, 38, 29]);
    }

    [Fact]
    public void Protect_NineInTenAgree_ShowsOnlyTheBand()
    {
        // Nearly everybody in the first of three groups gave the same answer.
        var table = RandomTables.Of(GroupByAnswer, [3, 3], 38, 1, 1, 20, 15, 10, 22, 16, 12);
        var result = AnswerProtection.Protect(table, DisclosurePolicy.Standard, [1, 2, 3]);
        var first = result.Groups.Single(g => g.Group == table.CellAt(0, CountTable.Total));
        (first.Respondents, first.Band, first.Percentages, first.Mean, first.StandardDeviation).ShouldBe((40, 0, null, null, null));
        result.Table.Audit.IsSafe.ShouldBeTrue();
        // Some answers of the other groups are hidden too, because the first group's could be derived from them.
        result.Groups.Count(g => g.Percentages?.Contains(null) == true).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Protect_AllOfSevenAgree_ShowsNoBandEither()
    {
        var table = RandomTables.Of(GroupByAnswer, [3, 2], 7, 0, 20, 15, 22, 16);
        var first = AnswerProtection.Protect(table, DisclosurePolicy.Standard).Groups.Single(g => g.Group == table.CellAt(0, CountTable.Total));
        first.Band.ShouldBeNull();
        first.Percentages?.ShouldAllBe(p => p == null);
    }

    [Fact]
    public void Protect_AnyAnswerHidden_HidesTheMean()
    {
        var table = RandomTables.Of(GroupByAnswer, [3, 3], 6, 7, 2, 20, 15, 10, 22, 16, 12);
        var first = AnswerProtection.Protect(table, DisclosurePolicy.Standard, [1, 2, 3]).Groups.Single(g => g.Group == table.CellAt(0, CountTable.Total));
        (first.Respondents, first.Mean, first.StandardDeviation).ShouldBe((15, null, null));
    }

    [Fact]
    public void Protect_GroupTooSmall_ShowsNothingOfIt()
    {
        var table = RandomTables.Of(GroupByAnswer, [3, 2], 2, 1, 20, 15, 22, 16);
        var result = AnswerProtection.Protect(table, DisclosurePolicy.Standard, [1, 2]);
        result.Groups.Single(g => g.Group == table.CellAt(0, CountTable.Total))
            .ShouldBe(new ShownAnswers(table.CellAt(0, CountTable.Total), null, null, null, null, null));
    }

    [Fact]
    public void Protect_TooFewInTotal_HidesEvenTheTotal() =>
        AnswerProtection.Protect(RandomTables.Of([AxisKind.Answers], [2], 3, 1), DisclosurePolicy.Standard).Groups.ShouldAllBe(g => g.Respondents == null);

    [Fact]
    public void Protect_RandomDistributions_NothingCanBeDerivedEvenFromTheBands() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var (groups, answers) = (random.Next(2, 5), random.Next(2, 4));
            var cells = new List<long>();
            for (var g = 0; g < groups; g++)
            {
                var favorite = random.Next(2) == 0 ? random.Next(answers) : -1;
                for (var a = 0; a < answers; a++)
                    cells.Add(favorite < 0 ? random.Next(15) : a == favorite ? random.Next(10, 40) : random.Next(3));
            }
            var result = AnswerProtection.Protect(RandomTables.Of(GroupByAnswer, [groups, answers], [.. cells]), DisclosurePolicy.Standard);
            var table = result.Table.Table;
            var bands = result.Groups.Where(g => g.Band is not null).ToDictionary(g => g.Group, g => g.Band!.Value);
            long KnownAtLeast(int cell)
            {
                if (table.Axes.Count == 0 || table.Axes[^1].Kind != AxisKind.Answers) return 0;
                var position = table.PositionOf(cell);
                var (answer, group) = (position[^1], table.CellAt([.. position[..^1], CountTable.Total]));
                return bands.TryGetValue(group, out var band) && band == answer ? (long)Math.Ceiling(0.9m * table[group]) : 0;
            }
            var reader = new TableSolver(table, result.Table.Pattern.IsHidden, KnownAtLeast);
            var primary = result.Table.Audit.Bounds.ToDictionary(b => b.Cell);
            foreach (var cell in reader.Hidden)
            {
                var (lower, upper) = reader.RangeOf(cell);
                var k = primary[cell].Threshold;
                var safe = primary[cell].IsPrimary ? upper is null || (upper >= k && upper - lower >= k - 1) : upper is null || upper > lower;
                safe.ShouldBeTrue($"{table.NameOf(cell)} is {lower}–{upper} in {RandomTables.Show(table, result.Table)}");
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Protect_WrongAxesOrValues_IsRefused()
    {
        Should.Throw<DisclosureException>(() => AnswerProtection.Protect(RandomTables.Of([2], 9, 9), DisclosurePolicy.Standard)).Fault.ShouldBe(DisclosureFault.Shape);
        Should.Throw<DisclosureException>(() => AnswerProtection.Protect(RandomTables.Of([AxisKind.Answers], [2], 9, 9), DisclosurePolicy.Standard, [1, double.NaN]))
            .Fault.ShouldBe(DisclosureFault.InvalidFigure);
    }
}
