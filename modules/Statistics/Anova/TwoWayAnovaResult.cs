using System.Globalization;

namespace FacultyDev.Statistics;

/// <summary>The result of a two-way analysis of variance, with everything needed to report it.</summary>
public sealed record TwoWayAnovaResult
{
    /// <summary>Name of the outcome.</summary>
    public required string Outcome { get; init; }

    /// <summary>Name of the first factor.</summary>
    public required string FactorA { get; init; }

    /// <summary>Name of the second factor.</summary>
    public required string FactorB { get; init; }

    /// <summary>The options of the analysis.</summary>
    public required TwoWayAnovaOptions Options { get; init; }

    /// <summary>The numbers of rows used and excluded.</summary>
    public required MissingRows Missing { get; init; }

    /// <summary>The number of observations analyzed.</summary>
    public required int Count { get; init; }

    /// <summary>The cells, ordered by the first factor and then by the second.</summary>
    public required IReadOnlyList<AnovaCell> Cells { get; init; }

    /// <summary>The model as a whole.</summary>
    public required AnovaModel Model { get; init; }

    /// <summary>With Type III, the test of the unweighted grand mean against zero (rarely of interest); otherwise null.</summary>
    public required AnovaTerm? Intercept { get; init; }

    /// <summary>Main effect of the first factor.</summary>
    public required AnovaTerm A { get; init; }

    /// <summary>Main effect of the second factor.</summary>
    public required AnovaTerm B { get; init; }

    /// <summary>The interaction, which is the same for every type of sums of squares.</summary>
    public required AnovaTerm Interaction { get; init; }

    /// <summary>Within-cell variation.</summary>
    public required AnovaResidual Residual { get; init; }

    /// <summary>The unweighted means of the first factor's levels.</summary>
    public required IReadOnlyList<MarginalMean> MarginalMeansA { get; init; }

    /// <summary>The unweighted means of the second factor's levels.</summary>
    public required IReadOnlyList<MarginalMean> MarginalMeansB { get; init; }

    /// <summary>The effects of the first factor within each level of the second.</summary>
    public required IReadOnlyList<SimpleEffect> SimpleEffectsOfA { get; init; }

    /// <summary>The effects of the second factor within each level of the first.</summary>
    public required IReadOnlyList<SimpleEffect> SimpleEffectsOfB { get; init; }

    /// <summary>The test of equal variances; null when the rows are unknown or the absolute deviations do not vary within cells.</summary>
    public required LeveneTest? Levene { get; init; }

    /// <summary>The shape of the residuals; null when the rows are unknown.</summary>
    public required ResidualShape? Residuals { get; init; }

    /// <summary>Whether the cells are large enough to report tests.</summary>
    public required InferenceSupport Support { get; init; }

    /// <summary>The three tested effects: first factor, second factor, interaction.</summary>
    public IEnumerable<AnovaTerm> Terms => [A, B, Interaction];

    /// <summary>
    /// Returns, for example, "Two-way analysis of variance, Type III, n = 397, cells 18–195", followed by the design when the rows are
    /// not independent.
    /// </summary>
    /// <param name="culture">The culture of the text; null uses the current UI culture.</param>
    public string DescribeMethod(CultureInfo? culture = null)
    {
        var method = StatisticsText.Format(
            culture, "Anova_Method", Options.Type.ToString()["Type".Length..], Count, Cells.Min(cell => cell.Count), Cells.Max(cell => cell.Count));
        return Options.Observations == Observations.Independent ? method : $"{method}. {StatisticsText.Get(culture, "Design_TreatedAsIndependent")}";
    }

    /// <summary>
    /// Returns, for example, "sex: F(1, 393) = 8.45, p = .004, partial η² = .021"; when cells are too small for inference, the reason
    /// instead.
    /// </summary>
    /// <param name="term">One of this result's terms.</param>
    /// <param name="culture">The culture of the text; null uses the current UI culture.</param>
    public string Describe(AnovaTerm term, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(term);
        return Support.IsAllowed ? term.Describe(Residual.Df, culture) : StatisticsText.Format(culture, "NotTested", term.Name, Support.Describe(culture)!);
    }

    /// <summary>Like <see cref="Describe(AnovaTerm, CultureInfo?)"/>, for a simple effect.</summary>
    /// <param name="effect">One of this result's simple effects.</param>
    /// <param name="culture">The culture of the text; null uses the current UI culture.</param>
    public string Describe(SimpleEffect effect, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(effect);
        return Support.IsAllowed
            ? effect.Describe(Residual.Df, culture)
            : StatisticsText.Format(culture, "NotTested", $"{effect.Of} | {effect.WithinFactor} = {effect.Within}", Support.Describe(culture)!);
    }
}
