namespace FacultyDev.Statistics;

/// <summary>
/// Boschloo's unconditional exact test of two proportions (1970, Statistica Neerlandica 24, 1–35). The statistic is Fisher's one-sided p,
/// whose tail is maximized over the unknown common rate; the two-sided p is twice the smaller side. Never less powerful than Fisher's
/// test.
/// </summary>
public static class BoschlooTest
{
    private const long MaxTables = 4_000_000;
    private const double TieTolerance = 1 + 1e-13;

    /// <summary>Computes the two-sided p.</summary>
    /// <param name="first">First group.</param>
    /// <param name="second">Second group.</param>
    /// <exception cref="StatisticsException">Counts are impossible, a pool is empty, or the pools are so large (product above four
    /// million) that the computation would take too long; Fisher's and Boschloo's tests agree for such pools.</exception>
    public static PValue Of(SelectionGroup first, SelectionGroup second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        first.Check();
        second.Check();
        if ((first.Pool + 1d) * (second.Pool + 1d) > MaxTables)
            throw new StatisticsException(StatisticsError.OutOfRange, "Error_TooLargeForExact", MaxTables);
        var less = OneSided(first, second);
        var greater = OneSided(
            first with { Selected = first.Pool - first.Selected }, second with { Selected = second.Pool - second.Selected });
        return new PValue(Math.Min(1, 2 * Math.Min(less, greater)));
    }

    /// <summary>Computes the one-sided p of the hypothesis that the first group's rate is lower.</summary>
    private static double OneSided(SelectionGroup first, SelectionGroup second)
    {
        var (n, m) = ((int)first.Pool, (int)second.Pool);
        // For each count in the first group, the smallest count in the second group for which the table is at least as extreme.
        var from = Enumerable.Repeat(m + 1, n + 1).ToArray();
        var observed = DiscreteDistribution.Hypergeometric(n + m, n, first.Selected + second.Selected).AtMost(first.Selected) * TieTolerance;
        for (var selected = 0; selected <= n + m; selected++)
        {
            var distribution = DiscreteDistribution.Hypergeometric(n + m, n, selected);
            var tail = 0d;
            for (var x = distribution.Lowest; x <= distribution.Highest; x++)
            {
                tail += distribution[x];
                if (tail > observed) break;
                from[x] = Math.Min(from[x], (int)(selected - x));
            }
        }

        double TailAt(double rate)
        {
            var (one, other) = (DiscreteDistribution.Binomial(n, rate), DiscreteDistribution.Binomial(m, rate));
            var reaching = new double[m + 2];
            for (var y = m; y >= 0; y--) reaching[y] = reaching[y + 1] + other[y];
            var sum = 0d;
            for (var x = 0; x <= n; x++) sum += one[x] * reaching[from[x]];
            return sum;
        }
        return Maximum(TailAt);
    }

    /// <summary>Returns the maximum over rates in (0, 1): a grid, then a golden-section search around the highest grid points.</summary>
    private static double Maximum(Func<double, double> function)
    {
        const int Points = 512;
        var grid = Enumerable.Range(0, Points + 1).Select(i => i is 0 or Points ? 0 : function((double)i / Points)).ToArray();
        var peaks = Enumerable.Range(1, Points - 1).Where(i => grid[i] >= grid[i - 1] && grid[i] >= grid[i + 1]).OrderByDescending(i => grid[i]).Take(8);
        return peaks.Max(peak => Golden(function, (peak - 1d) / Points, (peak + 1d) / Points));
    }

    private static double Golden(Func<double, double> function, double low, double high)
    {
        var ratio = (Math.Sqrt(5) - 1) / 2;
        var (left, right) = (high - ratio * (high - low), low + ratio * (high - low));
        // The function is not defined at the rates 0 and 1 themselves.
        var (atLeft, atRight) = (function(left), function(right));
        for (var step = 0; step < 60; step++)
        {
            if (atLeft > atRight)
            {
                (high, right, atRight) = (right, left, atLeft);
                atLeft = function(left = high - ratio * (high - low));
            }
            else
            {
                (low, left, atLeft) = (left, right, atRight);
                atRight = function(right = low + ratio * (high - low));
            }
        }
        return Math.Max(atLeft, atRight);
    }
}
