namespace FacultyDev.Statistics;

/// <summary>Which question each effect's sum of squares answers; on balanced data the three agree.</summary>
public enum SumsOfSquares
{
    /// <summary>Sequential: the first factor ignoring the second, the second adjusted for the first. Depends on the order.</summary>
    TypeI = 1,

    /// <summary>Each main effect adjusted for the other, not for the interaction.</summary>
    TypeII = 2,

    /// <summary>
    /// Each effect adjusted for all others, in sum-to-zero contrasts: main effects compare unweighted marginal means (Yates 1934).
    /// </summary>
    TypeIII = 3,
}

/// <summary>Whether every row is another person.</summary>
public enum Observations
{
    /// <summary>Each row is a different, independent person.</summary>
    Independent,

    /// <summary>
    /// The same people appear more than once (pre and post) and the analysis ignores it. Its tests are wrong for inference and are
    /// offered only to compare with published tables that were made this way; the result says so.
    /// </summary>
    RepeatedTreatedAsIndependent,
}
