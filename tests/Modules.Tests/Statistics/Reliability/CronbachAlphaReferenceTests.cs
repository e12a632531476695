using System.Text.Json;
using FacultyDev.Statistics;

namespace FacultyDev.Modules.Tests.Statistics.Reliability;

/// <summary>Compares alpha with R's psych package: bfi Agreeableness (one reversed item, missing answers) and attitude.</summary>
public sealed class CronbachAlphaReferenceTests
{
    private static readonly JsonElement Cases = Expected.Json("case2_cronbach_alpha.json");

    [Fact]
    public void Of_AgreeablenessCompleteCases_AgreesWithR()
    {
        var alpha = CronbachAlpha.Of(Agreeableness());
        alpha.Count.ShouldBe(2709);
        alpha.Rows.ShouldBe(2800);
        ShouldAgree(alpha, Cases.GetProperty("bfi_complete"));
        alpha.Describe(Cultures.English).ShouldBe("Cronbach's α = 0.70 (95% CI 0.69 to 0.72), 5 items, n = 2709 of 2800 (complete cases)");
        alpha.PossiblyReversed.ShouldBeEmpty();
    }

    [Fact]
    public void Of_AgreeablenessPairwise_AgreesWithR() =>
        ShouldAgree(CronbachAlpha.Of(Agreeableness(), MissingAnswers.Pairwise), Cases.GetProperty("bfi_pairwise_psych_default"));

    [Fact]
    public void Of_Attitude_AgreesWithR() => ShouldAgree(
        CronbachAlpha.Of([.. Expected.Csv("case2_attitude.csv").Select(column => Variable.Parse(column.Key, column.Value))]),
        Cases.GetProperty("attitude"));

    [Fact]
    public void Of_ItemNotReversed_IsPointedOut()
    {
        var items = Expected.Csv("case2_bfi_agreeableness.csv").Select(column => Variable.Parse(column.Key, column.Value)).ToArray();
        CronbachAlpha.Of(items).PossiblyReversed.ShouldBe(["A1"]);
    }

    private static Variable[] Agreeableness() =>
    [
        .. Expected.Csv("case2_bfi_agreeableness.csv").Select(column =>
            column.Key == "A1" ? Variable.Parse("A1", column.Value).Reversed(1, 6) : Variable.Parse(column.Key, column.Value)),
    ];

    private static void ShouldAgree(CronbachAlpha alpha, JsonElement expected)
    {
        alpha.Alpha.ShouldAgree(expected.Number("raw_alpha"));
        alpha.StandardizedAlpha!.Value.ShouldAgree(expected.Number("std_alpha"));
        alpha.AverageCorrelation.ShouldAgree(expected.Number("average_r"));
        alpha.GuttmanLambda6!.Value.ShouldAgree(expected.Number("G6"));
        alpha.Mean.ShouldAgree(expected.Number("mean"));
        alpha.StandardDeviation.ShouldAgree(expected.Number("sd"));
        foreach (var item in alpha.ItemStatistics)
        {
            item.AlphaIfDeleted!.Value.ShouldAgree(expected.GetProperty("alpha_if_deleted").Number(item.Name), item.Name);
            item.ItemRest.ShouldAgree(expected.GetProperty("r_drop").Number(item.Name), item.Name);
        }
        if (!expected.TryGetProperty("feldt95", out var feldt)) return;
        alpha.FeldtInterval.Lower.ShouldAgree(feldt.Number("lower"));
        alpha.FeldtInterval.Upper.ShouldAgree(feldt.Number("upper"));
    }
}
