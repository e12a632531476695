namespace FacultyDev.Statistics;

/// <summary>The kind of check.</summary>
public enum AuditCheck
{
    /// <summary>Whether p follows from F and its degrees of freedom.</summary>
    PFollowsFromF,

    /// <summary>Whether the printed p is possible at all.</summary>
    PIsPossible,

    /// <summary>Whether partial eta² follows from F and its degrees of freedom.</summary>
    EtaFollowsFromF,

    /// <summary>Whether the F values of a two-by-two table are in the proportion that its cell means imply.</summary>
    FsFollowFromMeans,

    /// <summary>Whether the F values follow from the cells' means, sizes and standard deviations.</summary>
    FFollowsFromCells,

    /// <summary>Whether the degrees of freedom follow from the cell sizes.</summary>
    DfFollowFromCounts,
}

/// <summary>The result of a check.</summary>
public enum AuditVerdict
{
    /// <summary>The difference is within what rounding explains.</summary>
    Fits,

    /// <summary>Rounding does not explain the difference.</summary>
    DoesNotFit,

    /// <summary>Rounding does not explain the difference, and the conclusion at .05 changes.</summary>
    ChangesConclusion,

    /// <summary>The printed value cannot occur.</summary>
    Impossible,
}

/// <summary>The result of one check of a published table.</summary>
/// <param name="Check">The kind of check.</param>
/// <param name="Subject">The name of the test that was checked.</param>
/// <param name="Verdict">The result.</param>
/// <param name="Recomputed">The value recomputed from the other printed figures; null when it is not a single value.</param>
/// <param name="Lowest">Smallest recomputed value that rounding allows.</param>
/// <param name="Highest">Largest recomputed value that rounding allows; null when unbounded.</param>
/// <param name="Sentence">The finding as a sentence.</param>
public sealed record AuditFinding(
    AuditCheck Check, string Subject, AuditVerdict Verdict, double? Recomputed, double Lowest, double? Highest, string Sentence);
