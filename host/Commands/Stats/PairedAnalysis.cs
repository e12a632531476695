using FacultyDev.Statistics;

namespace FacultyDev.Host.Commands.Stats;

/// <summary>The result of <c>stats paired</c>.</summary>
/// <param name="Change">The change over all pairs.</param>
/// <param name="Groups">Changes by group with their comparison; null when no group column was given.</param>
/// <param name="GroupColumn">The name of the group column; null when none was given.</param>
/// <param name="WithoutGroup">Number of rows without a group.</param>
/// <param name="AsIndependent">The comparison that ignores pairing; null unless requested.</param>
internal sealed record PairedAnalysis(
    PairedChange Change, MixedDesign? Groups, string? GroupColumn, int WithoutGroup, TwoSampleComparison? AsIndependent)
{
    public static PairedAnalysis Of(PairedColumns people, string? group, double level, bool independent)
    {
        var all = people.All();
        var change = PairedChange.Of(all, level);
        var aside = independent ? TwoSampleComparison.IgnoringPairs(all, level) : null;
        if (group is null) return new PairedAnalysis(change, null, null, 0, aside);
        var (groups, without) = people.Groups(group);
        return new PairedAnalysis(change, MixedDesign.Of(groups, level), group, without, aside);
    }

    public void Write(TextWriter output)
    {
        output.WriteLine(PairedChange.DescribeDesign());
        output.WriteLine(Change.Describe());
        if (Change.Support is { IsAllowed: true } support)
        {
            if (support.Describe() is { } note) output.WriteLine(note);
            output.WriteLine(Change.Wilcoxon.Describe());
            output.WriteLine($"d_z = {TextTable.Number(Change.Dz)} ({Change.DzInterval.Describe()}), d_av = {TextTable.Number(Change.Dav)}");
        }
        if (Groups is not null) WriteGroups(Groups, output);
        if (AsIndependent is null) return;
        output.WriteLine();
        output.WriteLine(AsIndependent.Describe());
    }

    private void WriteGroups(MixedDesign groups, TextWriter output)
    {
        output.WriteLine();
        foreach (var (name, change) in groups.Groups) output.WriteLine($"{name}: {change.Describe()}");
        if (WithoutGroup > 0) output.WriteLine(StatsText.Format("Paired_WithoutGroup", WithoutGroup, GroupColumn!));
        output.WriteLine();
        output.WriteLine(groups.Describe(GroupColumn!));
        if (groups.DifferenceOfChanges is { } difference) output.WriteLine(difference.Describe());
    }

    public object Json() => new
    {
        design = PairedChange.DescribeDesign(),
        all = Json(Change),
        groups = Groups?.Groups.ToDictionary(group => group.Group, group => Json(group.Change)),
        without_group = WithoutGroup,
        mixed_design = Groups is null ? null : new
        {
            group = Json(Groups.Group),
            time = Json(Groups.Time),
            interaction = Json(Groups.Interaction),
            inference = Groups.Support.Inference(),
        },
        difference_of_changes = Groups?.DifferenceOfChanges is { } difference ? Json(difference) : null,
        as_independent = AsIndependent is null ? null : Json(AsIndependent),
    };

    private static object Json(PairedChange change) => new
    {
        sentence = change.Describe(),
        n = change.Sample.Count,
        people = change.Sample.People,
        only_before = change.Sample.OnlyBefore,
        only_after = change.Sample.OnlyAfter,
        mean_pre = change.MeanBefore,
        mean_post = change.MeanAfter,
        sd_pre = change.StandardDeviationBefore,
        sd_post = change.StandardDeviationAfter,
        mean_diff = change.MeanChange,
        sd_diff = change.StandardDeviationOfChange,
        r = change.Correlation,
        t = change.T,
        df = change.Df,
        p = change.P.Value,
        ci = change.ChangeInterval.Limits(),
        d_z = change.Dz,
        d_z_ci = change.DzInterval.Limits(),
        d_av = change.Dav,
        d_rm = change.Drm,
        hedges_gav_exactJ = change.HedgesG,
        hedges_gav_approxJ = change.HedgesGApproximate,
        hedges_gav_ci = change.HedgesGInterval?.Limits(),
        wilcoxon_V = change.Wilcoxon.V,
        wilcoxon_p_normal_cc = change.Wilcoxon.P.Value,
        wilcoxon_p_exact = change.Wilcoxon.ExactP?.Value,
        inference = change.Support.Inference(),
    };

    private static object Json(MixedTerm term) => new
    {
        ss = term.SumOfSquares,
        df = term.Df,
        ss_error = term.ErrorSumOfSquares,
        df_error = term.ErrorDf,
        term.F,
        p = term.P.Value,
    };

    private static object Json(TwoSampleComparison comparison) => new
    {
        sentence = comparison.Describe(),
        first = comparison.First,
        second = comparison.Second,
        n = new[] { comparison.CountFirst, comparison.CountSecond },
        diff = comparison.Difference,
        t_pooled = comparison.Pooled.T,
        df = comparison.Pooled.Df,
        p = comparison.Pooled.P.Value,
        ci = comparison.Pooled.Interval.Limits(),
        welch_t = comparison.Welch.T,
        welch_df = comparison.Welch.Df,
        welch_p = comparison.Welch.P.Value,
        welch_ci = comparison.Welch.Interval.Limits(),
        cohen_d = comparison.CohenD,
        hedges_g_exactJ = comparison.HedgesG,
        inference = comparison.Support.Inference(),
    };
}
