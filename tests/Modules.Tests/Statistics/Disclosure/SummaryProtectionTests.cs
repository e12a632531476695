using FacultyDev.Statistics.Disclosure;

namespace FacultyDev.Modules.Tests.Statistics.Disclosure;

public sealed class SummaryProtectionTests
{
    private static readonly TableAxis[] Departments = [new("department", ["a", "b", "c"])];

    [Fact]
    public void Protect_SmallGroup_HidesCountMeanDeviationAndRateTogether()
    {
        var result = SummaryProtection.Protect(Departments, [new(3, 4.1, 0.5, 4), new(20, 3.256, 1.04, 40), new(30, 2.5, 1, 31)], DisclosurePolicy.Standard);
        result.Figures[0].ShouldBeNull();
        result.Figures.Count(f => f is null).ShouldBe(2, "one other group guards the small one");
        result.Figures[^1]!.Respondents.ShouldBe(53);
    }

    [Fact]
    public void Protect_LargeGroups_ShowRoundedFiguresAndPooledTotals()
    {
        // Pooled figures must equal those computed from the combined answers.
        double[][] answers = [[.. Repeat(2, 4, 10)], [.. Repeat(6, 8, 10)], [.. Repeat(10, 3, 8)]];
        var result = SummaryProtection.Protect(
            Departments, [.. answers.Select(a => new GroupFigures(a.Length, a.Average(), Deviation(a), 2 * a.Length))], DisclosurePolicy.Standard);
        double[] all = [.. answers.SelectMany(a => a)];
        result.Figures[^1].ShouldBe(new ShownFigures(all.Length, Math.Round(all.Average(), 1), Math.Round(Deviation(all), 1), 50));
        result.Figures[0]!.Mean.ShouldBe(3);
    }

    [Fact]
    public void Protect_GroupWithIdenticalAnswers_IsHidden()
    {
        var byDeviation = SummaryProtection.Protect(Departments, [new(12, 5, 0), new(20, 3.2, 1), new(30, 2.5, 1)], DisclosurePolicy.Standard);
        var byCount = SummaryProtection.Protect(Departments, [new(20, 4.9, 0.3, null, 18), new(20, 3.2, 1), new(30, 2.5, 1)], DisclosurePolicy.Standard);
        (byDeviation.Figures[0], byCount.Figures[0]).ShouldBe((null, null));
        byCount.Figures.Count(f => f is null).ShouldBe(2);
    }

    [Fact]
    public void Protect_NobodyAnswered_ShowsZeroWithoutAMean() =>
        SummaryProtection.Protect(Departments, [new(0, double.NaN, double.NaN, 12), new(20, 3.2, 1, 20), new(30, 2.5, 1, 30)], DisclosurePolicy.Standard)
            .Figures[0].ShouldBe(new ShownFigures(0, null, null, 0));

    [Fact]
    public void Protect_NoPattern_DropsTheDimension()
    {
        var result = SummaryProtection.Protect(
            [new("gender", ["a", "b"], AxisKind.SelfIdentified)], [new(4, 3, 1), new(5, 2, 1)], DisclosurePolicy.Standard);
        result.Table.DroppedAxes.ShouldBe(["gender"]);
        result.Figures.ShouldHaveSingleItem()!.Respondents.ShouldBe(9);
    }

    [Theory]
    [InlineData(10, double.NaN, 1, null, null)]
    [InlineData(10, 3, -1, null, null)]
    [InlineData(10, 3, double.PositiveInfinity, null, null)]
    [InlineData(10, 3, 1, 9L, null)]
    [InlineData(10, 3, 1, null, 11L)]
    public void Protect_InvalidFigure_IsRefused(long n, double mean, double deviation, long? invited, long? same) =>
        Should.Throw<DisclosureException>(() => SummaryProtection.Protect(
            [new("d", ["a"])], [new(n, mean, deviation, invited, same)], DisclosurePolicy.Standard)).Fault.ShouldBe(DisclosureFault.InvalidFigure);

    private static IEnumerable<double> Repeat(double one, double other, int times) => Enumerable.Repeat(one, times).Concat(Enumerable.Repeat(other, times));

    private static double Deviation(double[] values) => Math.Sqrt(values.Sum(v => (v - values.Average()) * (v - values.Average())) / (values.Length - 1));
}
