namespace FacultyDev.Statistics;

/// <summary>A group of an eligible pool, and how many of it were selected (nominated, forwarded, promoted).</summary>
/// <param name="Name">The name of the group.</param>
/// <param name="Selected">The number of selected people, from 0 to the pool.</param>
/// <param name="Pool">The number of eligible people; at least 1 when a rate is needed.</param>
public sealed record SelectionGroup(string Name, long Selected, long Pool)
{
    /// <summary>Selected / pool, in [0, 1]; 0 when the pool is empty.</summary>
    public double Rate => Pool == 0 ? 0 : (double)Selected / Pool;

    internal void Check()
    {
        CheckCounts();
        if (Pool == 0) throw new StatisticsException(StatisticsError.EmptyInput, "Error_EmptyPool", Name);
    }

    internal void CheckCounts() =>
        Require.PartOf(Selected, Pool, StatisticsText.Format(null, "Rates_SelectedOf", Name), StatisticsText.Format(null, "Rates_PoolOf", Name));
}
