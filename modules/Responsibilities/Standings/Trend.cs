namespace FacultyDev.Responsibilities.Standings;

/// <summary>Where a responsibility goes: at each of the last twelve month-ends, what was finished in the twelve months up to it.</summary>
internal static class Trend
{
    /// <summary>Points of the line, and months that each point sums up. A year of months takes out that much is finished in June.</summary>
    private const int Length = 12;

    /// <param name="finished">Months since year 0, each with how many actions were finished in it.</param>
    /// <param name="lastMonth">The month of the last point.</param>
    /// <returns>Empty when nothing was finished in all that time.</returns>
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
