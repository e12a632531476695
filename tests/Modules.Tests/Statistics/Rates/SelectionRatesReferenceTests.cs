using System.Text.Json;
using FacultyDev.Statistics;

namespace FacultyDev.Modules.Tests.Statistics.Rates;

/// <summary>Compares selection rates with R (UCBAdmissions) and scipy (small pools).</summary>
public sealed class SelectionRatesReferenceTests
{
    private static readonly JsonElement Berkeley = Expected.Json("case4_selection_rates.json");
    private static readonly JsonElement Small = Expected.Json("diversity.json");

    public static TheoryData<string> Departments => ["all", "A", "B", "C", "D", "E", "F"];

    [Theory, MemberData(nameof(Departments))]
    public void FisherChiSquareAndRatio_Berkeley_AgreeWithR(string department)
    {
        var expected = department == "all"
            ? Berkeley.GetProperty("aggregate")
            : Berkeley.GetProperty("per_dept").EnumerateArray().Single(line => line.GetProperty("dept").GetString() == department);
        var table = expected.GetProperty("table");
        long Cell(int row, int column) => table[row][column].GetInt64();
        var (a, b, c, d) = (Cell(0, 0), Cell(0, 1), Cell(1, 0), Cell(1, 1));

        var comparison = SelectionComparison.Of(new("Male", a, a + b), new("Female", c, c + d));
        comparison.First.Rate.ShouldAgree(expected.Number("rate1"));
        comparison.Second.Rate.ShouldAgree(expected.Number("rate2"));
        comparison.ImpactRatio!.Value.ShouldAgree(expected.Number("impact_ratio"));
        comparison.Fisher!.P.ShouldAgree(expected.Number("p_two_sided"));
        comparison.Fisher.SampleOddsRatio!.Value.ShouldAgree(expected.Number("sample_odds_ratio"));

        var chiSquare = ChiSquareTest.Of(CountTable.Of([[a, b], [c, d]]));
        chiSquare.Statistic.ShouldAgree(expected.Number("chisq_nocorrect"));
        chiSquare.P.ShouldAgree(expected.Number("chisq_p"));

        // R computes these with uniroot at its default tolerance of 1.2e-4, which limits the agreement. Another test checks precision.
        var odds = FisherExact.OddsRatio(a, b, c, d);
        odds.Estimate!.Value.ShouldBe(expected.Number("conditional_mle_or"), 3e-4);
        odds.Lower.ShouldBe(expected.GetProperty("or_ci95")[0].GetDouble(), 3e-4);
        odds.Upper!.Value.ShouldBe(expected.GetProperty("or_ci95")[1].GetDouble(), 3e-4);
    }

    [Fact]
    public void CochranMantelHaenszel_Berkeley_AgreesWithR()
    {
        var strata = Berkeley.GetProperty("per_dept").EnumerateArray().Select(line =>
        {
            var table = line.GetProperty("table");
            long Cell(int row, int column) => table[row][column].GetInt64();
            return new SelectionStratum(
                line.GetProperty("dept").GetString()!, new("Male", Cell(0, 0), Cell(0, 0) + Cell(0, 1)),
                new("Female", Cell(1, 0), Cell(1, 0) + Cell(1, 1)));
        }).ToArray();
        var test = CochranMantelHaenszel.Of(strata);
        test.Statistic.ShouldAgree(Berkeley.GetProperty("cmh_nocorrect").Number("chi2"));
        test.P.ShouldAgree(Berkeley.GetProperty("cmh_nocorrect").Number("p"));
        test.CommonOddsRatio!.Value.ShouldAgree(Berkeley.GetProperty("cmh_nocorrect").Number("common_or"));
        test.OddsRatioInterval!.Value.ShouldAgree(Berkeley.GetProperty("cmh_nocorrect").GetProperty("ci95"));
        test.CorrectedStatistic.ShouldAgree(Berkeley.GetProperty("cmh_correct").Number("chi2"));
        test.CorrectedP.ShouldAgree(Berkeley.GetProperty("cmh_correct").Number("p"));
        test.Describe(Cultures.English).ShouldBe(
            "Within 6 strata (Cochran–Mantel–Haenszel): χ²(1) = 1.52, p = .217, common odds ratio 0.90 (95% CI 0.77 to 1.06)");
    }

    [Fact]
    public void SelectionComparison_SmallPools_AgreesWithScipy()
    {
        foreach (var line in Small.GetProperty("adverse_impact").EnumerateArray())
        {
            SelectionGroup Group(int at) => new(at == 0 ? "one" : "two", line.GetProperty("selected")[at].GetInt64(), line.GetProperty("pool")[at].GetInt64());
            var comparison = SelectionComparison.Of(Group(0), Group(1));
            comparison.First.Rate.ShouldAgree(line.GetProperty("rates")[0].GetDouble());
            comparison.ImpactRatio!.Value.ShouldAgree(line.Number("impact_ratio"));
            (comparison.ImpactRatio < SelectionComparison.FourFifths).ShouldBe(line.GetProperty("four_fifths_flag").GetBoolean());
            comparison.RateRatio!.Value.ShouldAgree(line.Number("rate_ratio_first_over_second"));
            comparison.Fisher!.P.ShouldAgree(line.Number("fisher_p_two_sided"));
            comparison.Fisher.MidP.ShouldAgree(line.Number("fisher_midp"));
            comparison.Fisher.SampleOddsRatio!.Value.ShouldAgree(line.Number("sample_odds_ratio"));
            BoschlooTest.Of(Group(0), Group(1)).ShouldAgree(line.Number("boschloo_p"), "Boschloo");
            comparison.OnePersonShiftRatio!.Value.ShouldAgree(line.Number("one_person_shift_ratio"));
            (comparison.OnePersonShiftRatio < SelectionComparison.FourFifths).ShouldBe(line.GetProperty("flag_survives_one_person_shift").GetBoolean());
            if (line.GetProperty("rate_ratio_ci95_log").ValueKind == JsonValueKind.Null) comparison.RateRatioInterval.ShouldBeNull();
            else comparison.RateRatioInterval!.Value.ShouldAgree(line.GetProperty("rate_ratio_ci95_log"));
        }
    }

    [Fact]
    public void Representation_AgreesWithScipy()
    {
        foreach (var line in Small.GetProperty("representation").EnumerateArray())
        {
            long Count(string name) => line.GetProperty(name).GetInt64();
            var result = Representation.Of(Count("nominees_in_group"), Count("nominees"), Count("pool_in_group"), Count("pool"));
            result.ShareOfNominees.ShouldAgree(line.Number("share_nominees"));
            result.ShareOfPool.ShouldAgree(line.Number("share_pool"));
            result.Ratio.ShouldAgree(line.Number("representation_ratio"));
            result.GapInPoints.ShouldAgree(line.Number("gap_pp"));
            result.Expected.ShouldAgree(line.Number("expected"));
            result.Shortfall.ShouldAgree(line.Number("shortfall"));
            result.PFewer.ShouldAgree(line.Number("hypergeom_p_lower"));
            result.StandardDeviation.ShouldAgree(line.Number("hypergeom_sd"));
            result.Z!.Value.ShouldAgree(line.Number("z"));
            result.PFewerBinomial.ShouldAgree(line.Number("binom_p_lower"));
        }
    }

    [Fact]
    public void SelectionReview_FourGroups_AgreesWithScipy()
    {
        var expected = Small.GetProperty("multi_group");
        long[] Counts(string name) => [.. expected.GetProperty(name).EnumerateArray().Select(count => count.GetInt64())];
        var (nominees, pool) = (Counts("nominees"), Counts("pool"));
        var review = SelectionReview.Of([.. nominees.Zip(pool, (selected, eligible) => new SelectionGroup($"group {eligible}", selected, eligible))]);
        foreach (var (group, at) in review.Groups.Select((group, at) => (group, at)))
        {
            group.ImpactRatio!.Value.ShouldAgree(expected.GetProperty("impact_ratios")[at].GetDouble());
            group.RepresentationRatio!.Value.ShouldAgree(expected.GetProperty("representation_ratios")[at].GetDouble());
            group.Flag.ShouldBeNull("an expected count of 2 carries no flag");
        }
        review.ChiSquare!.Statistic.ShouldAgree(expected.Number("chi2"));
        review.ChiSquare.P.ShouldAgree(expected.Number("chi2_p"));
        review.ChiSquare.Df.ShouldBe(expected.GetProperty("chi2_df").GetInt32());
        review.ChiSquare.SmallestExpected.ShouldAgree(expected.Number("min_expected"));
        review.Exact!.IsExact.ShouldBeTrue();
        review.Exact.P.ShouldAgree(expected.Number("fisher_freeman_halton_p"));
        review.Dissimilarity!.Value.ShouldAgree(expected.Number("index_of_dissimilarity_nominees_vs_pool"));
        review.DisparityFromOverall!.Value.ShouldAgree(expected.Number("index_of_disparity_percent"));
        review.DisparityFromBest!.Value.ShouldAgree(expected.Number("index_of_disparity_best_ref_percent"));

        var indices = Diversity.Of(nominees);
        indices.Blau.ShouldAgree(expected.Number("blau_nominees"));
        indices.BlauMaximum.ShouldAgree(expected.Number("blau_max_k"));
        indices.QualitativeVariation.ShouldAgree(expected.Number("iqv_nominees"));
        indices.SimpsonUnbiased!.Value.ShouldAgree(expected.Number("simpson_unbiased_nominees"));
        indices.Shannon.ShouldAgree(expected.Number("shannon_nominees"));
        Diversity.Of(pool).Blau.ShouldAgree(expected.Number("blau_pool"));
    }

    [Fact]
    public void FalseAlarms_AgreeWithScipy()
    {
        foreach (var line in Small.GetProperty("power").EnumerateArray())
        {
            var pool = line.GetProperty("pool");
            var alarms = FalseAlarms.Of(pool[0].GetInt64(), pool[1].GetInt64(), line.GetProperty("nominees").GetInt64());
            alarms.FourFifths.ShouldAgree(line.Number("prob_four_fifths_flag_when_no_disparity"));
            alarms.Fisher.ShouldAgree(line.Number("prob_fisher_lt_05_when_no_disparity"));
        }
    }
}
