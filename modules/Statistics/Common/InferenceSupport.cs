using System.Globalization;

namespace FacultyDev.Statistics;

/// <summary>Whether the group sizes allow inference.</summary>
public enum InferenceLevel
{
    /// <summary>Every group has at least 20 observations.</summary>
    Supported,

    /// <summary>The smallest group has 5 to 19 observations; inference is reported with a warning.</summary>
    Cautious,

    /// <summary>A group has fewer than 5 observations; descriptive statistics are reported without tests and intervals.</summary>
    Refused,
}

/// <summary>
/// The platform's rule for small groups: no inference when a group has n &lt; 5, and a warning when one has n &lt; 20. The numbers are
/// computed in any case, so that they can be checked against other software; reports that use <see cref="IsAllowed"/> and the results'
/// own texts do not print them.
/// </summary>
/// <param name="Level">What the group sizes allow.</param>
/// <param name="SmallestGroup">Size of the smallest group.</param>
/// <param name="GroupName">Name of the smallest group.</param>
public sealed record InferenceSupport(InferenceLevel Level, int SmallestGroup, string GroupName)
{
    /// <summary>Below this size no inference is reported.</summary>
    public const int RefusedBelow = 5;

    /// <summary>Below this size inference is reported with a warning.</summary>
    public const int CautiousBelow = 20;

    /// <summary>Whether a report may print tests and intervals.</summary>
    public bool IsAllowed => Level != InferenceLevel.Refused;

    /// <summary>Returns the sentence that a report must print; null when every group is large enough.</summary>
    /// <param name="culture">The culture of the text; null uses the current UI culture.</param>
    public string? Describe(CultureInfo? culture = null) => Level switch
    {
        InferenceLevel.Refused => StatisticsText.Format(culture, "Support_Refused", GroupName, SmallestGroup, RefusedBelow),
        InferenceLevel.Cautious => StatisticsText.Format(culture, "Support_Cautious", GroupName, SmallestGroup, CautiousBelow),
        _ => null,
    };

    internal static InferenceSupport Of(IEnumerable<(string Name, int Size)> groups)
    {
        var (name, size) = groups.MinBy(group => group.Size);
        var level = size < RefusedBelow ? InferenceLevel.Refused : size < CautiousBelow ? InferenceLevel.Cautious : InferenceLevel.Supported;
        return new InferenceSupport(level, size, name);
    }
}
