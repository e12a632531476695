namespace FacultyDev.Statistics.Matching;

/// <summary>What is wrong with a matching problem; stable codes that a caller can turn into words.</summary>
public enum MatchingFault
{
    /// <summary>A count of mentees or mentors is below one, or arrays disagree in length.</summary>
    Shape,
    /// <summary>A mentee or mentor index lies outside the problem.</summary>
    UnknownPerson,
    /// <summary>A mentor offers fewer than one place. A mentor without a place is left out of the problem.</summary>
    CapacityNotPositive,
    /// <summary>Load costs are negative, fall from one place to the next, or do not cover every place.</summary>
    LoadCostNotConvex,
    /// <summary>The same pair was given twice as a candidate.</summary>
    DuplicateCandidate,
    /// <summary>A pin names a pair that is no candidate, a mentee twice, a pair also excluded, or more mentees than a mentor has places.</summary>
    InfeasiblePin,
    /// <summary>Scores are so wide that the three goals no longer fit one 64-bit number (about n² × the largest score above 5 × 10¹⁷).</summary>
    ScoresTooWide,
    /// <summary>The result failed its own proof of optimality: a defect of the solver, never of the input.</summary>
    CertificateFailed,
    /// <summary>A file is not the JSON this library reads.</summary>
    Unreadable,
}

/// <summary>A matching problem that cannot be solved as given. <see cref="Exception.Message"/> is one plain English sentence.</summary>
public sealed class MatchingException(MatchingFault fault, string message) : Exception(message)
{
    /// <summary>The kind of fault.</summary>
    public MatchingFault Fault { get; } = fault;
}
