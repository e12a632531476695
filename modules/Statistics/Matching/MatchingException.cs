namespace FacultyDev.Statistics.Matching;

/// <summary>What is wrong with a matching problem; the codes are stable, so that callers can translate them.</summary>
public enum MatchingFault
{
    /// <summary>The number of mentees or mentors is below one, or arrays have different lengths.</summary>
    Shape,
    /// <summary>A mentee or mentor index is outside the problem.</summary>
    UnknownPerson,
    /// <summary>A mentor has fewer than one place. Mentors without a place must be left out of the problem.</summary>
    CapacityNotPositive,
    /// <summary>Load costs are negative, decrease from one place to the next, or do not cover every place.</summary>
    LoadCostNotConvex,
    /// <summary>The same pair was added twice as a candidate.</summary>
    DuplicateCandidate,
    /// <summary>
    /// A pinned pair is not a candidate, pins a mentee twice, is also excluded, or pins more mentees than the mentor has places.
    /// </summary>
    InfeasiblePin,
    /// <summary>
    /// The score range is too large for the three goals to fit one 64-bit number (about n² × the largest score above 5 × 10¹⁷).
    /// </summary>
    ScoresTooWide,
    /// <summary>The result failed its proof of optimality, which indicates a defect of the solver, not of the input.</summary>
    CertificateFailed,
    /// <summary>A file does not contain the expected JSON.</summary>
    Unreadable,
}

/// <summary>
/// Thrown when a matching problem cannot be solved as given. <see cref="Exception.Message"/> is one plain English sentence.
/// </summary>
public sealed class MatchingException(MatchingFault fault, string message) : Exception(message)
{
    /// <summary>The kind of fault.</summary>
    public MatchingFault Fault { get; } = fault;
}
