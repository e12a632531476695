using FacultyDev.Statistics;

namespace FacultyDev.Host.Commands.Stats;

/// <summary>Writes an analysis of variance as text or JSON.</summary>
internal static class AnovaReport
{
    public static void Write(TwoWayAnovaResult result, TextWriter output)
    {
        output.WriteLine($"{result.Outcome}: {result.DescribeMethod()}");
        output.WriteLine(result.Missing.Describe());
        if (result.Support.Describe() is { } note) output.WriteLine(note);
        output.WriteLine();

        var cells = new TextTable(result.FactorA, result.FactorB, "n", "M", "SD") { Names = 2 };
        foreach (var cell in result.Cells)
            cells.Add(cell.LevelA, cell.LevelB, $"{cell.Count}", TextTable.Free(cell.Mean), TextTable.Free(cell.StandardDeviation));
        cells.WriteTo(output);

        var effects = new TextTable(StatsText.Get("Effect"), "SS", "df", "F", "p", "η²p", "ω²p");
        foreach (var term in result.Terms)
        {
            var allowed = result.Support.IsAllowed;
            effects.Add(
                term.Name, TextTable.Free(term.SumOfSquares), $"{term.Df}", allowed ? TextTable.Number(term.F) : "—",
                allowed ? Bare(term.P) : "—", TextTable.Number(term.PartialEtaSquared, 3), TextTable.Number(term.PartialOmegaSquared, 3));
        }
        effects.Add(StatsText.Get("Residuals"), TextTable.Free(result.Residual.SumOfSquares), $"{result.Residual.Df}", "", "", "", "");
        effects.WriteTo(output);
        if (!result.Support.IsAllowed) return;

        output.WriteLine(StatsText.Get("SimpleEffects"));
        foreach (var effect in result.SimpleEffectsOfA.Concat(result.SimpleEffectsOfB)) output.WriteLine($"  {result.Describe(effect)}");
        output.WriteLine();
        if (result.Levene is { } levene) output.WriteLine(levene.Describe());
        if (result.Residuals is { } residuals) output.WriteLine(residuals.Describe());
    }

    public static object Json(TwoWayAnovaResult result) => new
    {
        method = result.DescribeMethod(),
        type = (int)result.Options.Type,
        outcome = result.Outcome,
        factors = new[] { result.FactorA, result.FactorB },
        n = result.Count,
        rows = result.Missing.Rows,
        missing = result.Missing.ByColumn.ToDictionary(column => column.Column, column => column.Count),
        inference = result.Support.Inference(),
        terms = Terms(result).ToArray(),
        model = new
        {
            result.Model.F,
            df1 = result.Model.Df1,
            df2 = result.Model.Df2,
            p = result.Model.P.Value,
            R2 = result.Model.RSquared,
            adjR2 = result.Model.AdjustedRSquared,
            SSE = result.Residual.SumOfSquares,
            MSE = result.Residual.MeanSquare,
        },
        cells = result.Cells.Select(cell => new
        {
            A = cell.LevelA,
            B = cell.LevelB,
            n = cell.Count,
            mean = cell.Mean,
            sd = cell.StandardDeviation,
            ci = cell.MeanInterval.Limits(),
        }),
        unweighted_marginal_means = new { A = result.MarginalMeansA.Select(Mean), B = result.MarginalMeansB.Select(Mean) },
        simple_effects_of_A_within_B = result.SimpleEffectsOfA.Select(Simple),
        simple_effects_of_B_within_A = result.SimpleEffectsOfB.Select(Simple),
        levene_median = result.Levene is { } levene ? new { levene.F, df1 = levene.Df1, df2 = levene.Df2, p = levene.P.Value } : null,
        residuals = result.Residuals is { } shape
            ? new { skewness = shape.Skewness, excess_kurtosis = shape.ExcessKurtosis, hint = shape.Hint.ToString() }
            : null,
    };

    /// <summary>Uses the term names that R prints.</summary>
    private static IEnumerable<object> Terms(TwoWayAnovaResult result)
    {
        if (result.Intercept is { } intercept) yield return Term(intercept, "(Intercept)");
        yield return Term(result.A, result.FactorA);
        yield return Term(result.B, result.FactorB);
        yield return Term(result.Interaction, $"{result.FactorA}:{result.FactorB}");
        yield return new
        {
            term = "Residuals",
            ss = result.Residual.SumOfSquares,
            df = result.Residual.Df,
            F = (double?)null,
            p = (double?)null,
        };
    }

    private static object Term(AnovaTerm term, string name) => new
    {
        term = name,
        ss = term.SumOfSquares,
        df = term.Df,
        term.F,
        p = term.P.Value,
        partial_eta2 = term.PartialEtaSquared,
        partial_eta2_ci90 = term.PartialEtaSquaredInterval.Limits(),
        omega2 = term.OmegaSquared,
        partial_omega2 = term.PartialOmegaSquared,
    };

    private static object Mean(MarginalMean mean) =>
        new { level = mean.Level, mean = mean.Mean, se = mean.StandardError, ci = mean.MeanInterval.Limits() };

    private static object Simple(SimpleEffect effect) => new
    {
        within = effect.Within,
        SS = effect.SumOfSquares,
        df1 = effect.Df,
        effect.F,
        p = effect.P.Value,
        p_holm = effect.HolmP.Value,
        diff = effect.Difference?.Estimate,
        se = effect.Difference?.StandardError,
        ci = effect.Difference?.Interval.Limits(),
    };

    /// <summary>Leaves out "p =" because the column heading already says it.</summary>
    private static string Bare(PValue p) => p.Describe()["p ".Length..].TrimStart('=', ' ');
}
