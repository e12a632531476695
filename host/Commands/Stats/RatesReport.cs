using FacultyDev.Statistics;

namespace FacultyDev.Host.Commands.Stats;

/// <summary>Writes selection rates as text or JSON.</summary>
internal static class RatesReport
{
    public static void Write(SelectionReview review, SelectionComparison? pair, TextWriter output)
    {
        var table = new TextTable(
            StatsText.Get("Group"), StatsText.Get("Selected"), StatsText.Get("Pool"), StatsText.Get("Rate"), StatsText.Get("Wilson"), StatsText.Get("Ratio"));
        foreach (var group in review.Groups)
        {
            table.Add(
                group.Group.Name, $"{group.Group.Selected}", $"{group.Group.Pool}", TextTable.Number(group.Group.Rate, 3),
                $"{TextTable.Number(group.RateInterval.Lower, 3)}–{TextTable.Number(group.RateInterval.Upper, 3)}",
                group.ImpactRatio is { } ratio ? TextTable.Number(ratio) : "—");
        }
        table.WriteTo(output);
        output.WriteLine(pair?.Describe() ?? review.Describe());
    }

    public static object Json(SelectionReview review, SelectionComparison? pair) => new
    {
        sentence = pair?.Describe() ?? review.Describe(),
        sufficient = review.Sufficiency.IsSufficient,
        insufficient_because = review.Sufficiency.Describe(),
        smallest_pool = review.Sufficiency.SmallestPool,
        min_expected = review.Sufficiency.SmallestExpected,
        groups = review.Groups.Select(group => new
        {
            name = group.Group.Name,
            selected = group.Group.Selected,
            pool = group.Group.Pool,
            rate = group.Group.Rate,
            wilson = group.RateInterval.Limits(),
            impact_ratio = group.ImpactRatio,
            representation_ratio = group.RepresentationRatio,
            flag = group.Flag,
        }),
        chi2 = review.ChiSquare?.Statistic,
        chi2_df = review.ChiSquare?.Df,
        chi2_p = review.ChiSquare?.P.Value,
        fisher_freeman_halton_p = review.Exact?.P.Value,
        fisher_freeman_halton_exact = review.Exact?.IsExact,
        index_of_dissimilarity = review.Dissimilarity,
        index_of_disparity_percent = review.DisparityFromOverall,
        index_of_disparity_best_ref_percent = review.DisparityFromBest,
        two_groups = pair is null ? null : new
        {
            impact_ratio = pair.ImpactRatio,
            rate_ratio_first_over_second = pair.RateRatio,
            rate_ratio_ci_log = pair.RateRatioInterval?.Limits(),
            fisher_p_two_sided = pair.Fisher?.P.Value,
            fisher_midp = pair.Fisher?.MidP.Value,
            sample_odds_ratio = pair.Fisher?.SampleOddsRatio,
            one_person_shift_ratio = pair.OnePersonShiftRatio,
            four_fifths_flag = pair.Flag,
            flag_survives_one_person_shift = pair.FlagSurvivesOnePersonShift,
        },
    };
}
