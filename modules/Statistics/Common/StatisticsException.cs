using System.Globalization;

namespace FacultyDev.Statistics;

/// <summary>
/// The one exception of this library: the input does not allow an honest answer. The message is written for the analyst, in the
/// culture of the current thread's user interface, and names the row, column, level or cell at fault.
/// </summary>
public sealed class StatisticsException : Exception
{
    internal StatisticsException(StatisticsError error, string wording, params object[] arguments)
        : base(StatisticsText.Format(CultureInfo.CurrentUICulture, wording, arguments)) => Error = error;

    /// <summary>What kind of refusal this is.</summary>
    public StatisticsError Error { get; }

    /// <summary>The refusal as a stable text code, for example <c>Statistics:EmptyCell</c>.</summary>
    public string Code => $"Statistics:{Error}";
}
