namespace FacultyDev.Statistics;

/// <summary>Computes the median in linear time (Hoare's selection algorithm). The values are reordered.</summary>
internal static class Median
{
    public static double Of(Span<double> values)
    {
        var middle = values.Length / 2;
        var upper = Select(values, middle);
        if (values.Length % 2 == 1) return upper;
        var lower = values[0];
        foreach (var value in values[..middle]) lower = Math.Max(lower, value);
        return lower + (upper - lower) / 2;
    }

    /// <summary>
    /// Returns the k-th smallest value (k starts at 0) and partitions the values, so that none before position k is larger.
    /// </summary>
    private static double Select(Span<double> values, int k)
    {
        var (left, right) = (0, values.Length - 1);
        while (left < right)
        {
            var pivot = MedianOfThree(values[left], values[left + (right - left) / 2], values[right]);
            var (i, j) = (left, right);
            while (i <= j)
            {
                while (values[i] < pivot) i++;
                while (values[j] > pivot) j--;
                if (i > j) break;
                (values[i], values[j]) = (values[j], values[i]);
                i++;
                j--;
            }
            if (k <= j) right = j;
            else if (k >= i) left = i;
            else break;
        }
        return values[k];
    }

    private static double MedianOfThree(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
