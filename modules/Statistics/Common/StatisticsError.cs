namespace FacultyDev.Statistics;

/// <summary>Why a computation was refused. The names are stable, so that callers and the command line can rely on them.</summary>
public enum StatisticsError
{
    /// <summary>A column, sample or table contains no data.</summary>
    EmptyInput,

    /// <summary>Columns that belong together have different numbers of rows.</summary>
    LengthsDiffer,

    /// <summary>NaN, an infinity or text was found instead of a number; the message names row and column.</summary>
    NotANumber,

    /// <summary>A value is outside the range in which the formula is defined (such as a probability above 1 or a level of 0).</summary>
    OutOfRange,

    /// <summary>All values of a column are equal, so there is no variation to analyze.</summary>
    ConstantColumn,

    /// <summary>A factor has only one level, so there is nothing to compare.</summary>
    OneLevel,

    /// <summary>Cells of the design contain no observation; the message names them.</summary>
    EmptyCell,

    /// <summary>A group contains only one observation and therefore has no variance; the message names it.</summary>
    GroupOfOne,

    /// <summary>There are fewer observations, items or groups than the formula needs.</summary>
    TooFew,

    /// <summary>A count is negative.</summary>
    NegativeCount,

    /// <summary>Counts contradict each other (such as more selected than available, or margins that do not add up).</summary>
    CountsDoNotFit,

    /// <summary>The values within every group are identical, so there is no error variance to test an effect against.</summary>
    NoResidualVariance,

    /// <summary>A key that must be unique occurs twice (a pseudonym, an item, a cell).</summary>
    Duplicate,

    /// <summary>A named item or column does not exist.</summary>
    Unknown,

    /// <summary>The text of a published figure could not be parsed.</summary>
    Unreadable,
}
