namespace FacultyDev.Statistics;

/// <summary>
/// The probability of a false alarm when nominees are a random draw from the pool, which shows how reliable a ratio of small numbers is.
/// </summary>
/// <param name="FourFifths">Probability that the impact ratio falls below four fifths.</param>
/// <param name="Fisher">Probability that Fisher's two-sided p falls below the level; never above the level, and far below it for small
/// pools.</param>
/// <param name="Level">The significance level for Fisher's p.</param>
public sealed record FalseAlarms(double FourFifths, double Fisher, double Level)
{
    /// <summary>Computes both probabilities by summing over the hypergeometric distribution.</summary>
    /// <param name="firstPool">Eligible people of the first group, at least 1.</param>
    /// <param name="secondPool">Eligible people of the second group, at least 1.</param>
    /// <param name="nominees">The number of people nominated from both groups, from 1 to one less than the pool.</param>
    /// <param name="level">Significance level of the test, in (0, 1).</param>
    /// <exception cref="StatisticsException">A pool is empty, or counts contradict each other.</exception>
    public static FalseAlarms Of(long firstPool, long secondPool, long nominees, double level = 0.05)
    {
        Require.Level(level);
        new SelectionGroup("1", 0, firstPool).Check();
        new SelectionGroup("2", 0, secondPool).Check();
        Require.PartOf(nominees, firstPool + secondPool - 1, nameof(nominees), "pool − 1");
        if (nominees == 0) throw new StatisticsException(StatisticsError.EmptyInput, "Error_NobodyNominated");

        var distribution = DiscreteDistribution.Hypergeometric(firstPool + secondPool, firstPool, nominees);
        var (ratio, exact) = (0d, 0d);
        for (var x = distribution.Lowest; x <= distribution.Highest; x++)
        {
            var (one, other) = ((double)x / firstPool, (double)(nominees - x) / secondPool);
            if (Math.Min(one, other) / Math.Max(one, other) < SelectionComparison.FourFifths) ratio += distribution[x];
            if (distribution.TwoSided(x).Value < level) exact += distribution[x];
        }
        return new FalseAlarms(ratio, exact, level);
    }
}
