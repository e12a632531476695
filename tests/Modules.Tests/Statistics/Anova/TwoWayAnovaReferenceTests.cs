using System.Text.Json;
using FacultyDev.Statistics;

namespace FacultyDev.Modules.Tests.Statistics.Anova;

/// <summary>Compares unbalanced two-way designs with R's car package: faculty salaries (2×2) and Moore's conformity data (2×3).</summary>
public sealed class TwoWayAnovaReferenceTests
{
    private static readonly JsonElement Cases = Expected.Json("case1_twoway_anova.json");

    public static TheoryData<string, SumsOfSquares> Everything => new()
    {
        { "salaries_sex_discipline", SumsOfSquares.TypeI },
        { "salaries_sex_discipline", SumsOfSquares.TypeII },
        { "salaries_sex_discipline", SumsOfSquares.TypeIII },
        { "moore", SumsOfSquares.TypeI },
        { "moore", SumsOfSquares.TypeII },
        { "moore", SumsOfSquares.TypeIII },
    };

    [Theory, MemberData(nameof(Everything))]
    public void Fit_ReferenceData_EffectsAgreeWithR(string name, SumsOfSquares type)
    {
        var (expected, result) = Fit(name, type);
        var key = "type" + type.ToString()["Type".Length..];
        var table = expected.GetProperty(key);
        foreach (var (term, r) in new[] { (result.A, "A"), (result.B, "B"), (result.Interaction, "A:B") })
        {
            var line = table.Term(r);
            term.SumOfSquares.ShouldAgree(line.Number("ss"), r);
            term.Df.ShouldBe(line.GetProperty("df").GetInt32());
            term.F.ShouldAgree(line.Number("F"), r);
            term.P.ShouldAgree(line.Number("p"), r);
            term.PartialEtaSquared.ShouldAgree(expected.GetProperty("partial_eta2").GetProperty(key).Number(r), r);
        }
        result.Residual.SumOfSquares.ShouldAgree(table.Term("Residuals").Number("ss"));
        result.Residual.Df.ShouldBe(table.Term("Residuals").GetProperty("df").GetInt32());
    }

    [Theory, InlineData("salaries_sex_discipline"), InlineData("moore")]
    public void Fit_TypeIII_InterceptAgreesWithR(string name)
    {
        var (expected, result) = Fit(name, SumsOfSquares.TypeIII);
        var line = expected.GetProperty("typeIII").Term("(Intercept)");
        result.Intercept.ShouldNotBeNull();
        result.Intercept.SumOfSquares.ShouldAgree(line.Number("ss"));
        result.Intercept.F.ShouldAgree(line.Number("F"));
        result.Intercept.P.ShouldAgree(line.Number("p"));
    }

    [Theory, InlineData("salaries_sex_discipline"), InlineData("moore")]
    public void Fit_ReferenceData_ModelCellsAndMarginalMeansAgreeWithR(string name)
    {
        var (expected, result) = Fit(name, SumsOfSquares.TypeIII);
        var model = expected.GetProperty("model");
        result.Model.F.ShouldAgree(model.Number("F"));
        result.Model.P.ShouldAgree(model.Number("p"));
        result.Model.RSquared.ShouldAgree(model.Number("R2"));
        result.Model.AdjustedRSquared.ShouldAgree(model.Number("adjR2"));
        result.Residual.MeanSquare.ShouldAgree(model.Number("MSE"));
        result.Count.ShouldBe(expected.GetProperty("N").GetInt32());

        foreach (var cell in expected.GetProperty("cells").EnumerateArray())
        {
            var ours = result.Cells.Single(c => c.LevelA == cell.GetProperty("A").GetString() && c.LevelB == cell.GetProperty("B").GetString());
            ours.Count.ShouldBe(cell.GetProperty("n").GetInt32());
            ours.Mean.ShouldAgree(cell.Number("mean"));
            ours.StandardDeviation.ShouldAgree(cell.Number("sd"));
        }
        var means = expected.GetProperty("unweighted_marginal_means");
        foreach (var mean in result.MarginalMeansA) mean.Mean.ShouldAgree(means.GetProperty("A").Number(mean.Level));
        foreach (var mean in result.MarginalMeansB) mean.Mean.ShouldAgree(means.GetProperty("B").Number(mean.Level));
    }

    [Theory, InlineData("salaries_sex_discipline"), InlineData("moore")]
    public void Fit_ReferenceData_SimpleEffectsAndLeveneAgreeWithR(string name)
    {
        var (expected, result) = Fit(name, SumsOfSquares.TypeIII);
        foreach (var line in expected.GetProperty("simple_effects_of_A_within_B").EnumerateArray())
        {
            var effect = result.SimpleEffectsOfA.Single(e => e.Within == line.GetProperty("within").GetString());
            effect.SumOfSquares.ShouldAgree(line.Number("SS"));
            effect.F.ShouldAgree(line.Number("F"));
            effect.P.ShouldAgree(line.Number("p"));
            effect.Difference.ShouldNotBeNull();
            effect.Difference.Estimate.ShouldAgree(line.Number("diff"));
            effect.Difference.StandardError.ShouldAgree(line.Number("se"));
            effect.Difference.Interval.ShouldAgree(line.GetProperty("ci95"));
        }
        var levene = expected.GetProperty("levene_median");
        result.Levene.ShouldNotBeNull();
        result.Levene.F.ShouldAgree(levene.Number("F"));
        result.Levene.P.ShouldAgree(levene.Number("p"));
    }

    [Theory, InlineData("salaries_sex_discipline"), InlineData("moore")]
    public void Fit_TypeIII_IsNotTheWrongAnswerOfTreatmentContrasts(string name)
    {
        // With treatment contrasts, "Type III" tests each factor at the other's reference level: a simple effect, not a main effect.
        var (expected, result) = Fit(name, SumsOfSquares.TypeIII);
        var wrong = expected.GetProperty("NEGATIVE_CONTROL_typeIII_with_treatment_contrasts_wrong");
        foreach (var (term, simple, r) in new[] { (result.A, result.SimpleEffectsOfA[0], "A"), (result.B, result.SimpleEffectsOfB[0], "B") })
        {
            simple.SumOfSquares.ShouldAgree(wrong.Term(r).Number("ss"), "the wrong value is the simple effect at the reference level");
            (Math.Abs(term.F / wrong.Term(r).Number("F") - 1) > 0.01).ShouldBeTrue($"{r} must not be the treatment-contrast value");
        }
        result.Interaction.F.ShouldAgree(wrong.Term("A:B").Number("F"), "the interaction does not depend on the coding");
    }

    [Fact]
    public void FromCells_SummaryOfTheRows_GivesTheSameEffects()
    {
        var (_, rows) = Fit("moore", SumsOfSquares.TypeIII);
        var cells = rows.Cells.Select(cell => new CellSummary(cell.LevelA, cell.LevelB, cell.Count, cell.Mean, cell.StandardDeviation));
        var summary = TwoWayAnova.FromCells("conformity", "status", "authoritarianism", [.. cells]);
        foreach (var (fromRows, fromCells) in rows.Terms.Zip(summary.Terms)) fromCells.F.ShouldAgree(fromRows.F);
        summary.Levene.ShouldBeNull();
        summary.Residuals.ShouldBeNull();
    }

    [Fact]
    public void DescribeMethod_Salaries_NamesTypeSizeAndCells() =>
        Fit("salaries_sex_discipline", SumsOfSquares.TypeIII).Result.DescribeMethod(Cultures.English)
            .ShouldBe("Two-way analysis of variance, Type III, n = 397, cells 18–195");

    [Fact]
    public void Describe_SalariesInSpanish_UsesDecimalCommaAndSpanish()
    {
        var result = Fit("salaries_sex_discipline", SumsOfSquares.TypeIII).Result;
        result.Describe(result.A, Cultures.Spanish).ShouldBe("sex: F(1, 393) = 8,45, p = 0,004, η² parcial = 0,021");
        result.Describe(result.A, Cultures.English).ShouldBe("sex: F(1, 393) = 8.45, p = .004, partial η² = 0.021");
    }

    [Fact]
    public void Describe_CellBelowFive_RefusesWithAReason()
    {
        var result = Fit("moore", SumsOfSquares.TypeIII).Result;
        result.Support.Level.ShouldBe(InferenceLevel.Refused);
        result.Describe(result.A, Cultures.English).ShouldBe(
            "partner.status: not tested. The group low × medium has n = 4; with fewer than 5 no test or interval is reported.");
    }

    private static (JsonElement Expected, TwoWayAnovaResult Result) Fit(string name, SumsOfSquares type)
    {
        var expected = Cases.GetProperty(name);
        var columns = Expected.Csv(expected.GetProperty("dataset").GetString() + ".csv");
        string Column(string key) => expected.GetProperty("columns").GetProperty(key).GetString()!;
        var y = Variable.Parse(Column("y"), columns[Column("y")]);
        var a = Factor.Of(Column("A"), columns[Column("A")]);
        var b = Factor.Of(Column("B"), columns[Column("B")]);
        return (expected, TwoWayAnova.Fit(y, a, b, new TwoWayAnovaOptions { Type = type }));
    }
}
