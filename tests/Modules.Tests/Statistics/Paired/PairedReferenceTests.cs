using System.Globalization;
using System.Text.Json;
using FacultyDev.Statistics;

namespace FacultyDev.Modules.Tests.Statistics.Paired;

/// <summary>Compares paired pre and post values with R: the anorexia data (three treatments) and Student's sleep data.</summary>
public sealed class PairedReferenceTests
{
    private static readonly JsonElement Cases = Expected.Json("case3_prepost.json");

    [Theory, InlineData("CBT"), InlineData("Cont"), InlineData("FT"), InlineData(null)]
    public void Of_Anorexia_AgreesWithR(string? treatment) => ShouldAgree(
        PairedChange.Of(Anorexia(treatment)),
        treatment is null ? Cases.GetProperty("anorexia_all") : Cases.GetProperty("anorexia_by_treat").GetProperty(treatment));

    [Fact]
    public void Of_SleepLinkedByPseudonym_AgreesWithR()
    {
        var csv = Expected.Csv("case3_sleep.csv");
        IEnumerable<Measurement> Fielding(string group) => csv["extra"].Index().Where(row => csv["group"][row.Index] == group)
            .Select(row => new Measurement(csv["ID"][row.Index]!, double.Parse(row.Item!, CultureInfo.InvariantCulture)));
        // The second fielding is reversed on purpose, because pairs must be found by pseudonym and not by position.
        var sample = PairedSample.Link("drug 1", Fielding("1"), "drug 2", Fielding("2").Reverse());
        ShouldAgree(PairedChange.Of(sample), Cases.GetProperty("sleep_group2_minus_group1"));
    }

    [Fact]
    public void MixedDesign_TwoGroups_AgreesWithR()
    {
        var expected = Cases.GetProperty("mixed_2x2_CBT_vs_Cont");
        var design = MixedDesign.Of([("CBT", Anorexia("CBT")), ("Cont", Anorexia("Cont"))]);
        var table = expected.GetProperty("univariate_typeIII");
        foreach (var (term, r) in new[]
        {
            (design.Intercept, "(Intercept)"), (design.Group, "Treat"), (design.Time, "time"), (design.Interaction, "Treat:time"),
        })
        {
            var line = table.Term(r);
            term.SumOfSquares.ShouldAgree(line.Number("ss"), r);
            term.Df.ShouldBe(line.GetProperty("df").GetInt32());
            term.ErrorSumOfSquares.ShouldAgree(line.Number("ss_error"), r);
            term.ErrorDf.ShouldBe(line.GetProperty("df_error").GetInt32());
            term.F.ShouldAgree(line.Number("F"), r);
            term.P.ShouldAgree(line.Number("p"), r);
        }

        var changes = design.DifferenceOfChanges.ShouldNotBeNull();
        changes.Difference.ShouldAgree(expected.Number("diff_of_change"));
        changes.Pooled.T.ShouldAgree(expected.Number("t_pooled_change"));
        changes.Pooled.P.ShouldAgree(expected.Number("p"));
        changes.Pooled.Interval.ShouldAgree(expected.GetProperty("ci95"));
        changes.Welch.T.ShouldAgree(expected.Number("welch_t"));
        changes.Welch.Df.ShouldAgree(expected.Number("welch_df"));
        changes.Welch.P.ShouldAgree(expected.Number("welch_p"));
        changes.Welch.Interval.ShouldAgree(expected.GetProperty("welch_ci95"));
        changes.CohenD.ShouldAgree(expected.Number("cohen_d_change"));
        changes.HedgesG.ShouldAgree(expected.Number("hedges_g_change_exactJ"));
        (changes.Pooled.T * changes.Pooled.T).ShouldAgree(design.Interaction.F, "pooled t² is the interaction's F");
    }

    private static void ShouldAgree(PairedChange change, JsonElement expected)
    {
        change.Sample.Count.ShouldBe(expected.GetProperty("n").GetInt32());
        change.MeanBefore.ShouldAgree(expected.Number("mean_pre"));
        change.MeanAfter.ShouldAgree(expected.Number("mean_post"));
        change.MeanChange.ShouldAgree(expected.Number("mean_diff"));
        change.StandardDeviationOfChange.ShouldAgree(expected.Number("sd_diff"));
        change.Correlation!.Value.ShouldAgree(expected.Number("r"));
        change.T.ShouldAgree(expected.Number("t"));
        change.Df.ShouldBe(expected.GetProperty("df").GetInt32());
        change.P.ShouldAgree(expected.Number("p"));
        change.ChangeInterval.ShouldAgree(expected.GetProperty("ci95"));
        change.Dz.ShouldAgree(expected.Number("d_z"));
        change.Dav.ShouldAgree(expected.Number("d_av"));
        change.Drm!.Value.ShouldAgree(expected.Number("d_rm"));
        HedgesCorrection.Exact(change.Df).ShouldAgree(expected.Number("J_exact"));
        HedgesCorrection.Approximate(change.Df).ShouldAgree(expected.Number("J_approx"));
        change.HedgesG!.Value.ShouldAgree(expected.Number("hedges_gav_exactJ"));
        change.HedgesGApproximate!.Value.ShouldAgree(expected.Number("hedges_gav_approxJ"));
        change.Wilcoxon.V.ShouldBe(expected.Number("wilcoxon_V"));
        change.Wilcoxon.P.ShouldAgree(expected.Number("wilcoxon_p_normal_cc"));
    }

    private static PairedSample Anorexia(string? treatment)
    {
        var csv = Expected.Csv("case3_anorexia.csv");
        string?[] Column(string name) => [.. csv[name].Where((_, row) => treatment is null || csv["Treat"][row] == treatment)];
        return PairedSample.Of(Variable.Parse("pre", Column("Prewt")), Variable.Parse("post", Column("Postwt")));
    }
}
