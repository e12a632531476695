using System.Globalization;

namespace FacultyDev.Statistics;

/// <summary>
/// The only exception type of this library, thrown when the input does not allow a valid result. The message is written for the analyst
/// in the current UI culture, and names the row, column, level or cell at fault.
/// </summary>
public sealed class StatisticsException : Exception
{
    internal StatisticsException(StatisticsError error, string wording, params object[] arguments)
        : base(StatisticsText.Format(CultureInfo.CurrentUICulture, wording, arguments)) => Error = error;

    /// <summary>The kind of error.</summary>
    public StatisticsError Error { get; }

    /// <summary>The error as a stable text code, for example <c>Statistics:EmptyCell</c>.</summary>
    public string Code => $"Statistics:{Error}";
}
