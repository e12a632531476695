using System.Globalization;

namespace FacultyDev.Statistics;

/// <summary>
/// Whether selection figures can carry a flag at all: every group of the pool needs at least 10 people and every expected count must
/// reach 5. Otherwise the answer is "insufficient data", whatever the ratio.
/// </summary>
/// <param name="SmallestPool">Size of the smallest group of the pool.</param>
/// <param name="SmallestExpected">Smallest expected count of selected or not selected people; 0 where nobody, or everybody, was selected.</param>
public sealed record DataSufficiency(long SmallestPool, double SmallestExpected)
{
    /// <summary>The smallest pool group that can carry a flag.</summary>
    public const int MinPool = 10;

    /// <summary>The smallest expected count that can carry a flag.</summary>
    public const int MinExpected = 5;

    /// <summary>Whether a flag may be raised or denied.</summary>
    public bool IsSufficient => SmallestPool >= MinPool && SmallestExpected >= MinExpected;

    /// <summary>"Insufficient data: …" with the figure that is too small; null where there is enough.</summary>
    /// <param name="culture">The reader's culture; null takes the current user interface culture.</param>
    public string? Describe(CultureInfo? culture = null) =>
        SmallestPool < MinPool ? StatisticsText.Format(culture, "Insufficient_Pool", SmallestPool, MinPool)
        : SmallestExpected < MinExpected ? StatisticsText.Format(culture, "Insufficient_Expected", NumberFormatter.Fixed(SmallestExpected, 1, culture), MinExpected)
        : null;

    internal static DataSufficiency Of(IReadOnlyList<SelectionGroup> groups)
    {
        var (selected, pool) = (groups.Sum(group => group.Selected), groups.Sum(group => group.Pool));
        var smallest = groups.Min(group => group.Pool);
        return new DataSufficiency(smallest, smallest * ((double)Math.Min(selected, pool - selected) / pool));
    }
}
