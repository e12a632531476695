namespace FacultyDev.Statistics.Disclosure;

/// <summary>What is wrong with a table, policy or release; the codes are stable, so that callers can translate them.</summary>
public enum DisclosureFault
{
    /// <summary>No axis, more than three, an axis without categories, or counts that do not fill the axes.</summary>
    Shape,
    /// <summary>A count is negative.</summary>
    NegativeCount,
    /// <summary>Counts so large that their total does not fit (above 10¹⁵).</summary>
    CountTooLarge,
    /// <summary>Stated totals differ from the sums of their cells.</summary>
    MarginsDoNotAddUp,
    /// <summary>A cell, axis or category that the table does not have.</summary>
    UnknownCell,
    /// <summary>A minimum below what the rules allow; minimums can only be raised.</summary>
    PolicyTooWeak,
    /// <summary>An impossible mean, deviation, value or number of invited people.</summary>
    InvalidFigure,
    /// <summary>The key for hashing has fewer than 32 bytes.</summary>
    KeyTooShort,
    /// <summary>Tables of one wave that contradict each other or cannot be audited together.</summary>
    TablesDoNotFit,
    /// <summary>A file does not contain the expected JSON.</summary>
    Unreadable,
}

/// <summary>
/// Thrown for input that cannot be protected or audited. <see cref="Exception.Message"/> is one plain English sentence that contains no
/// count of a hidden cell.
/// </summary>
public sealed class DisclosureException(DisclosureFault fault, string message) : Exception(message)
{
    /// <summary>The kind of fault.</summary>
    public DisclosureFault Fault { get; } = fault;
}
