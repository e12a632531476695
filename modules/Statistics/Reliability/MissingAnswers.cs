namespace FacultyDev.Statistics;

/// <summary>Which answers a reliability is computed from.</summary>
public enum MissingAnswers
{
    /// <summary>People who answered every item (the default).</summary>
    CompleteCases,

    /// <summary>Each covariance from all people who answered both items; the usual choice of psych::alpha in R.</summary>
    Pairwise,
}
