namespace FacultyDev.Statistics;

/// <summary>
/// The cells of a published two-by-two table, in the order A1B1, A1B2, A2B1, A2B2 (role 1 before and after, role 2 before and after).
/// </summary>
/// <param name="Means">Four printed means.</param>
/// <param name="Counts">Four cell sizes of at least 2; null where not printed.</param>
/// <param name="StandardDeviations">Four printed standard deviations; null where not printed.</param>
public sealed record PublishedCells(
    IReadOnlyList<PublishedFigure> Means, IReadOnlyList<int>? Counts = null, IReadOnlyList<PublishedFigure>? StandardDeviations = null)
{
    /// <summary>Parses the cells from text; each list is comma-separated, for example "3.10,3.45,2.98,3.80".</summary>
    /// <exception cref="StatisticsException">A figure cannot be parsed, or a list does not have four.</exception>
    public static PublishedCells Parse(string means, string? counts = null, string? standardDeviations = null)
    {
        ArgumentNullException.ThrowIfNull(means);
        return new PublishedCells(
            [.. means.Split(',').Select(PublishedFigure.Parse)],
            counts is null ? null : [.. counts.Split(',').Select(Count)],
            standardDeviations is null ? null : [.. standardDeviations.Split(',').Select(PublishedFigure.Parse)]);
    }

    /// <summary>
    /// Returns the printed effects with their contrasts: twice the difference of marginal means for a main effect, the difference of
    /// differences for the interaction. All are sums of the four means with coefficients ±1, so rounding widens each by the same amount.
    /// </summary>
    internal IEnumerable<(PublishedTest Test, CellContrast Contrast)> Contrasts(PublishedTest? a, PublishedTest? b, PublishedTest? interaction)
    {
        var (m, width) = (Means.Select(mean => mean.Value).ToArray(), Means.Sum(mean => mean.Highest - mean.Value));
        if (a is not null) yield return (a, new CellContrast(m[0] + m[1] - m[2] - m[3], width));
        if (b is not null) yield return (b, new CellContrast(m[0] - m[1] + m[2] - m[3], width));
        if (interaction is not null) yield return (interaction, new CellContrast(m[0] - m[1] - m[2] + m[3], width));
    }

    internal void Check()
    {
        Four(Means.Count, "means");
        if (Means.Any(mean => mean.Relation != PrintedRelation.Equal))
            throw new StatisticsException(StatisticsError.Unreadable, "Error_UnreadableFigure", string.Join(", ", Means.Select(mean => mean.Describe())));
        Four(Counts?.Count ?? 4, "n");
        Four(StandardDeviations?.Count ?? 4, "SD");
        foreach (var count in Counts ?? [])
        {
            Require.CellCount(count, "n");
            if (count < 2) throw new StatisticsException(StatisticsError.GroupOfOne, "Error_PublishedCount", count);
        }
        foreach (var deviation in StandardDeviations ?? [])
            if (deviation.Value < 0) throw new StatisticsException(StatisticsError.OutOfRange, "Error_StandardDeviation", "SD", deviation.Value);
    }

    private static void Four(int found, string name)
    {
        if (found != 4) throw new StatisticsException(StatisticsError.LengthsDiffer, "Error_FourCells", name, found);
    }

    private static int Count(string text) => int.TryParse(text.Trim(), out var count)
        ? count
        : throw new StatisticsException(StatisticsError.Unreadable, "Error_UnreadableFigure", text);
}

/// <summary>A contrast of cell means with the uncertainty that rounding leaves.</summary>
internal readonly record struct CellContrast(double Value, double Width)
{
    /// <summary>The smallest possible absolute value.</summary>
    public double Smallest => Math.Max(0, Math.Abs(Value) - Width);

    /// <summary>The largest possible absolute value.</summary>
    public double Largest => Math.Abs(Value) + Width;
}
