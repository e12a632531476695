using System.Globalization;
using FacultyDev.Ui;

namespace FacultyDev.Modules.Tests.Ui;

/// <summary>The tables that accompany the charts.</summary>
public sealed class ChartTests
{
    public ChartTests() => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en");

    [Fact]
    public void LikertChart_Rows_AreSharesOfThoseWhoAnswered() =>
        new LikertChart("Fair?", "Statement", "Answers", ["No", "Neither", "Yes"], [new("It is fair", [1, 1, 6]), new("Too few", null)]).Rows
            .ShouldBe([["It is fair", "12.5 %", "12.5 %", "75 %", "8"], ["Too few", "–", "–", "–", "–"]]);

    [Fact]
    public void LikertChart_NobodyAnswered_HasNoShares() =>
        new LikertChart("Fair?", "Statement", "Answers", ["No", "Yes"], [new("It is fair", [0, 0])]).Rows
            .ShouldBe([["It is fair", "–", "–", "0"]]);

    [Fact]
    public void BarChart_Rows_CarryIntervalAndBaseUnderTheirHeads()
    {
        var chart = new BarChart("T", "School", "Share", [new("Nursing", new(0.5m, 0.4m, 0.6m), "5 of 10")], ChartUnit.Percent)
        {
            BaseHead = "Base", IntervalHead = "Interval",
        };
        chart.Headers.ShouldBe(["School", "Share", "Interval", "Base"]);
        chart.Rows.ShouldBe([["Nursing", "50 %", "40 % – 60 %", "5 of 10"]]);
    }
}
