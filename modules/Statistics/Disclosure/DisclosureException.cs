namespace FacultyDev.Statistics.Disclosure;

/// <summary>What is wrong with a table, policy or release; stable codes that a caller can turn into words.</summary>
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
    /// <summary>A minimum below what the rules allow; they can only be raised.</summary>
    PolicyTooWeak,
    /// <summary>A mean, deviation, value or number of invited people that cannot be.</summary>
    InvalidFigure,
    /// <summary>The ledger's key has fewer than 32 bytes.</summary>
    KeyTooShort,
    /// <summary>Tables of one wave that disagree with one another or cannot be audited together.</summary>
    TablesDoNotFit,
    /// <summary>A file is not the JSON this library reads.</summary>
    Unreadable,
}

/// <summary>Input that cannot be protected or audited as given. <see cref="Exception.Message"/> is one plain English sentence
/// that repeats no count of a hidden cell.</summary>
public sealed class DisclosureException(DisclosureFault fault, string message) : Exception(message)
{
    /// <summary>The kind of fault.</summary>
    public DisclosureFault Fault { get; } = fault;
}
