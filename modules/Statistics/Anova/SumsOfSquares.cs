namespace FacultyDev.Statistics;

/// <summary>Determines which hypothesis each effect's sum of squares tests; on balanced data the three types agree.</summary>
public enum SumsOfSquares
{
    /// <summary>
    /// Sequential: the first factor ignoring the second, the second adjusted for the first. The result depends on the order of the
    /// factors.
    /// </summary>
    TypeI = 1,

    /// <summary>Each main effect adjusted for the other main effect, but not for the interaction.</summary>
    TypeII = 2,

    /// <summary>
    /// Each effect adjusted for all others, in sum-to-zero contrasts: main effects compare unweighted marginal means (Yates 1934).
    /// </summary>
    TypeIII = 3,
}

/// <summary>Whether the rows are independent.</summary>
public enum Observations
{
    /// <summary>Each row is a different, independent person.</summary>
    Independent,

    /// <summary>
    /// The same people appear more than once (for example before and after) and the analysis ignores this. Its tests are not valid for
    /// inference; they serve only to reproduce published tables that were computed this way, and the result says so.
    /// </summary>
    RepeatedTreatedAsIndependent,
}
