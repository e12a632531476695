using System.Text.Json;
using FacultyDev.Statistics;

namespace FacultyDev.Modules.Tests.Statistics.Intervals;

public sealed class IntervalReferenceTests
{
    private static readonly JsonElement Cases = Expected.Json("case5_intervals.json");

    [Fact]
    public void WilsonClopperPearsonAndExactTest_AgreeWithR()
    {
        foreach (var line in Cases.GetProperty("proportion_intervals").EnumerateArray())
        {
            var (x, n) = (line.GetProperty("x").GetInt64(), line.GetProperty("n").GetInt64());
            Proportion.Wilson(x, n).ShouldAgree(line.GetProperty("wilson95"), $"Wilson {x} of {n}");
            Proportion.ClopperPearson(x, n).ShouldAgree(line.GetProperty("clopper_pearson95"), $"Clopper–Pearson {x} of {n}");
            Proportion.ExactTest(x, n, 0.5).ShouldAgree(line.Number("exact_p_vs_half"), $"binomial test {x} of {n}");
        }
    }

    [Fact]
    public void MeanInterval_Attitude_AgreesWithR()
    {
        var expected = Cases.GetProperty("mean_interval_attitude_rating");
        var mean = MeanInterval.Of(Variable.Parse("rating", Expected.Csv("case2_attitude.csv")["rating"]));
        mean.Mean.ShouldAgree(expected.Number("mean"));
        mean.Interval.ShouldAgree(expected.GetProperty("ci95"));
        mean.Describe(Cultures.English).ShouldBe("rating: mean 64.63, SD 12.17, n = 30. 95% CI 60.09 to 69.18");
    }

    [Theory, InlineData("holm"), InlineData("bh")]
    public void Multiplicity_AgreesWithR(string method)
    {
        var expected = Cases.GetProperty(method);
        double[] p = [.. expected.GetProperty("p").EnumerateArray().Select(value => value.GetDouble())];
        var adjusted = method == "holm" ? Multiplicity.Holm(p) : Multiplicity.BenjaminiHochberg(p);
        foreach (var (ours, theirs) in adjusted.Zip(expected.GetProperty("adj").EnumerateArray())) ours.ShouldAgree(theirs.GetDouble());
    }
}
