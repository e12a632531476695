using System.Globalization;

namespace FacultyDev.Statistics;

/// <summary>
/// Whether there is enough data for a flag: every group of the pool needs at least 10 people, and every expected count must be at least
/// 5. Otherwise the result is "insufficient data", whatever the ratio.
/// </summary>
/// <param name="SmallestPool">Size of the smallest group of the pool.</param>
/// <param name="SmallestExpected">Smallest expected count of selected or not selected people; 0 when nobody, or everybody, was
/// selected.</param>
public sealed record DataSufficiency(long SmallestPool, double SmallestExpected)
{
    /// <summary>The minimum size of every group of the pool.</summary>
    public const int MinPool = 10;

    /// <summary>The minimum of every expected count.</summary>
    public const int MinExpected = 5;

    /// <summary>Whether the data allows a statement about a flag, either way.</summary>
    public bool IsSufficient => SmallestPool >= MinPool && SmallestExpected >= MinExpected;

    /// <summary>Returns "Insufficient data: …" with the figure that is too small; null when there is enough data.</summary>
    /// <param name="culture">The culture of the text; null uses the current UI culture.</param>
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
