namespace FacultyDev.Statistics;

/// <summary>What was checked.</summary>
public enum AuditCheck
{
    /// <summary>Does p follow from F and its degrees of freedom?</summary>
    PFollowsFromF,

    /// <summary>Is the printed p possible at all?</summary>
    PIsPossible,

    /// <summary>Does partial eta² follow from F and its degrees of freedom?</summary>
    EtaFollowsFromF,

    /// <summary>Are the F of a two-by-two table in the proportion its cell means demand?</summary>
    FsFollowFromMeans,

    /// <summary>Do the F follow from the cells' means, sizes and standard deviations?</summary>
    FFollowsFromCells,

    /// <summary>Do the degrees of freedom follow from the cell sizes?</summary>
    DfFollowFromCounts,
}

/// <summary>How a check came out.</summary>
public enum AuditVerdict
{
    /// <summary>Within what rounding explains.</summary>
    Fits,

    /// <summary>No rounding explains it.</summary>
    DoesNotFit,

    /// <summary>It does not fit, and at .05 the conclusion is another.</summary>
    ChangesConclusion,

    /// <summary>The printed value cannot occur.</summary>
    Impossible,
}

/// <summary>One check of a published table.</summary>
/// <param name="Check">What was checked.</param>
/// <param name="Subject">The test it is about.</param>
/// <param name="Verdict">How it came out.</param>
/// <param name="Recomputed">The value recomputed from the other figures as printed; null where it is not a single value.</param>
/// <param name="Lowest">Smallest recomputed value that rounding allows.</param>
/// <param name="Highest">Largest recomputed value that rounding allows; null where unbounded.</param>
/// <param name="Sentence">The finding in words.</param>
public sealed record AuditFinding(
    AuditCheck Check, string Subject, AuditVerdict Verdict, double? Recomputed, double Lowest, double? Highest, string Sentence);
