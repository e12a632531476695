using System.Globalization;

namespace FacultyDev.Statistics;

/// <summary>How far group sizes carry an inference.</summary>
public enum InferenceLevel
{
    /// <summary>Every group has at least 20.</summary>
    Supported,

    /// <summary>The smallest group has 5 to 19: report with a warning.</summary>
    Cautious,

    /// <summary>A group has fewer than 5: report the description, no test and no interval.</summary>
    Refused,
}

/// <summary>
/// The platform's rule for small groups: inference is refused where a group has n &lt; 5 and carries a warning below 20. The numbers
/// are still computed, so that they can be checked against other software; a report that follows <see cref="IsAllowed"/> and the
/// results' own wording does not print them.
/// </summary>
/// <param name="Level">What the group sizes allow.</param>
/// <param name="SmallestGroup">Size of the smallest group.</param>
/// <param name="GroupName">Name of the smallest group, as the design names it.</param>
public sealed record InferenceSupport(InferenceLevel Level, int SmallestGroup, string GroupName)
{
    /// <summary>Below this size no inference is reported.</summary>
    public const int RefusedBelow = 5;

    /// <summary>Below this size inference is reported with a warning.</summary>
    public const int CautiousBelow = 20;

    /// <summary>Whether a report may print tests and intervals.</summary>
    public bool IsAllowed => Level != InferenceLevel.Refused;

    /// <summary>The sentence a report has to print; null where every group is large enough.</summary>
    /// <param name="culture">The reader's culture; null takes the current user interface culture.</param>
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
