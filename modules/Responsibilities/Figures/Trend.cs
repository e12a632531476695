namespace FacultyDev.Responsibilities.Figures;

/// <summary>For each of the last twelve months, the number of actions finished in the twelve months up to its end.</summary>
internal static class Trend
{
    /// <summary>
    /// The number of points, and of months that each point sums. Twelve months remove the seasonal effect that many actions finish in
    /// June.
    /// </summary>
    private const int Length = 12;

    /// <param name="finished">The number of actions finished in each month, with the month in months since year 0.</param>
    /// <param name="lastMonth">The month of the last point.</param>
    /// <returns>Twelve points, oldest first; empty when nothing was finished in the whole period.</returns>
    public static IReadOnlyList<int> Of(IEnumerable<(int Month, int Count)> finished, int lastMonth)
    {
        var points = new int[Length];
        foreach (var (month, count) in finished)
            for (var point = 0; point < Length; point++)
            {
                var end = lastMonth - (Length - 1) + point;
                if (month <= end && month > end - Length)
                    points[point] += count;
            }

        return points.Any(point => point > 0) ? points : [];
    }
}
