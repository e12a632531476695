namespace FacultyDev.Statistics;

/// <summary>The answers from which reliability is computed.</summary>
public enum MissingAnswers
{
    /// <summary>Only people who answered every item (the default).</summary>
    CompleteCases,

    /// <summary>Each covariance from all people who answered both items, the usual choice of psych::alpha in R.</summary>
    Pairwise,
}
