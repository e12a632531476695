namespace FacultyDev.Statistics;

/// <summary>Adjustments for testing several hypotheses at once. Results are in the order of the input.</summary>
public static class Multiplicity
{
    /// <summary>
    /// Holm's step-down adjustment (Holm 1979, Scandinavian Journal of Statistics 6, 65–70), which controls the probability of any false
    /// positive.
    /// </summary>
    /// <param name="p">p values in [0, 1]; at least one.</param>
    /// <exception cref="StatisticsException">There is no value, or a value is outside [0, 1] (the message names its
    /// position).</exception>
    public static IReadOnlyList<PValue> Holm(IReadOnlyList<double> p)
    {
        var order = Ascending(p);
        var adjusted = new PValue[p.Count];
        var running = 0d;
        for (var rank = 0; rank < order.Length; rank++)
        {
            running = Math.Max(running, Math.Min(1, (p.Count - rank) * p[order[rank]]));
            adjusted[order[rank]] = new PValue(running);
        }
        return adjusted;
    }

    /// <summary>
    /// Benjamini and Hochberg's step-up adjustment (1995, JRSS B 57, 289–300), which controls the expected share of false positives among
    /// the significant results.
    /// </summary>
    /// <param name="p">p values in [0, 1]; at least one.</param>
    /// <exception cref="StatisticsException">There is no value, or a value is outside [0, 1] (the message names its
    /// position).</exception>
    public static IReadOnlyList<PValue> BenjaminiHochberg(IReadOnlyList<double> p)
    {
        var order = Ascending(p);
        var adjusted = new PValue[p.Count];
        var running = 1d;
        for (var rank = order.Length - 1; rank >= 0; rank--)
        {
            running = Math.Min(running, p[order[rank]] * p.Count / (rank + 1));
            adjusted[order[rank]] = new PValue(running);
        }
        return adjusted;
    }

    private static int[] Ascending(IReadOnlyList<double> p)
    {
        ArgumentNullException.ThrowIfNull(p);
        if (p.Count == 0) throw new StatisticsException(StatisticsError.EmptyInput, "Error_NoP");
        for (var i = 0; i < p.Count; i++) Require.Probability(p[i], $"p[{i + 1}]");
        return [.. Enumerable.Range(0, p.Count).OrderBy(i => p[i])];
    }
}
