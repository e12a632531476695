namespace FacultyDev.Statistics;

/// <summary>Why a computation was refused. The names are stable: callers and the command line may rely on them.</summary>
public enum StatisticsError
{
    /// <summary>A column, a sample or a table holds nothing to compute with.</summary>
    EmptyInput,

    /// <summary>Columns that belong together have different numbers of rows.</summary>
    LengthsDiffer,

    /// <summary>A number was expected and NaN, an infinity or text was found; row and column are named.</summary>
    NotANumber,

    /// <summary>A value lies outside the range in which the formula means anything (a probability above 1, a level of 0).</summary>
    OutOfRange,

    /// <summary>Every value of a column is the same, so nothing varies that could be analysed.</summary>
    ConstantColumn,

    /// <summary>A factor has one level; there is nothing to compare it with.</summary>
    OneLevel,

    /// <summary>Cells of the design hold no observation; they are named.</summary>
    EmptyCell,

    /// <summary>A group holds one observation, so it has no variance of its own; it is named.</summary>
    GroupOfOne,

    /// <summary>Fewer observations, items or groups than the formula needs.</summary>
    TooFew,

    /// <summary>A count is negative.</summary>
    NegativeCount,

    /// <summary>Counts contradict one another (more selected than there were, margins that do not add up).</summary>
    CountsDoNotFit,

    /// <summary>The values within every group are identical; there is no error to measure an effect against.</summary>
    NoResidualVariance,

    /// <summary>The same key stands twice where it must stand once (a pseudonym, an item, a cell).</summary>
    Duplicate,

    /// <summary>Something named (an item, a column) is not there.</summary>
    Unknown,

    /// <summary>A published figure could not be read from its text.</summary>
    Unreadable,
}
