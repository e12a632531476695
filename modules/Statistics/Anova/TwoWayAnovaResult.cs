using System.Globalization;

namespace FacultyDev.Statistics;

/// <summary>A two-way analysis of variance with everything a report needs to print it honestly.</summary>
public sealed record TwoWayAnovaResult
{
    /// <summary>Name of the outcome.</summary>
    public required string Outcome { get; init; }

    /// <summary>Name of the first factor.</summary>
    public required string FactorA { get; init; }

    /// <summary>Name of the second factor.</summary>
    public required string FactorB { get; init; }

    /// <summary>How it was done.</summary>
    public required TwoWayAnovaOptions Options { get; init; }

    /// <summary>Rows used and left out.</summary>
    public required MissingRows Missing { get; init; }

    /// <summary>Observations analysed.</summary>
    public required int Count { get; init; }

    /// <summary>The cell table, first factor slowest.</summary>
    public required IReadOnlyList<AnovaCell> Cells { get; init; }

    /// <summary>The model as a whole.</summary>
    public required AnovaModel Model { get; init; }

    /// <summary>With Type III the test of the unweighted grand mean against zero (rarely of interest); null otherwise.</summary>
    public required AnovaTerm? Intercept { get; init; }

    /// <summary>Main effect of the first factor.</summary>
    public required AnovaTerm A { get; init; }

    /// <summary>Main effect of the second factor.</summary>
    public required AnovaTerm B { get; init; }

    /// <summary>Interaction; the same for every type.</summary>
    public required AnovaTerm Interaction { get; init; }

    /// <summary>Within-cell variation.</summary>
    public required AnovaResidual Residual { get; init; }

    /// <summary>Unweighted means of the first factor's levels.</summary>
    public required IReadOnlyList<MarginalMean> MarginalMeansA { get; init; }

    /// <summary>Unweighted means of the second factor's levels.</summary>
    public required IReadOnlyList<MarginalMean> MarginalMeansB { get; init; }

    /// <summary>The first factor within each level of the second.</summary>
    public required IReadOnlyList<SimpleEffect> SimpleEffectsOfA { get; init; }

    /// <summary>The second factor within each level of the first.</summary>
    public required IReadOnlyList<SimpleEffect> SimpleEffectsOfB { get; init; }

    /// <summary>Equality of variances; null where rows are unknown or absolute deviations do not vary.</summary>
    public required LeveneTest? Levene { get; init; }

    /// <summary>Shape of the residuals; null where rows are unknown.</summary>
    public required ResidualShape? Residuals { get; init; }

    /// <summary>Whether the cells are large enough to print tests.</summary>
    public required InferenceSupport Support { get; init; }

    /// <summary>The three tested effects, first factor, second factor, interaction.</summary>
    public IEnumerable<AnovaTerm> Terms => [A, B, Interaction];

    /// <summary>"Two-way analysis of variance, Type III, n = 397, cells 18–195", and the design where rows are not independent.</summary>
    /// <param name="culture">The reader's culture; null takes the current user interface culture.</param>
    public string DescribeMethod(CultureInfo? culture = null)
    {
        var method = StatisticsText.Format(
            culture, "Anova_Method", Options.Type.ToString()["Type".Length..], Count, Cells.Min(cell => cell.Count), Cells.Max(cell => cell.Count));
        return Options.Observations == Observations.Independent ? method : $"{method}. {StatisticsText.Get(culture, "Design_TreatedAsIndependent")}";
    }

    /// <summary>"sex: F(1, 393) = 8.45, p = .004, partial η² = .021"; where cells are too small for inference, the reason instead.</summary>
    /// <param name="term">One of this result's terms.</param>
    /// <param name="culture">The reader's culture; null takes the current user interface culture.</param>
    public string Describe(AnovaTerm term, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(term);
        return Support.IsAllowed ? term.Describe(Residual.Df, culture) : StatisticsText.Format(culture, "NotTested", term.Name, Support.Describe(culture)!);
    }

    /// <summary>As <see cref="Describe(AnovaTerm, CultureInfo?)"/>, for a simple effect.</summary>
    /// <param name="effect">One of this result's simple effects.</param>
    /// <param name="culture">The reader's culture; null takes the current user interface culture.</param>
    public string Describe(SimpleEffect effect, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(effect);
        return Support.IsAllowed
            ? effect.Describe(Residual.Df, culture)
            : StatisticsText.Format(culture, "NotTested", $"{effect.Of} | {effect.WithinFactor} = {effect.Within}", Support.Describe(culture)!);
    }
}
