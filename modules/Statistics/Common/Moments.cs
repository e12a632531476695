using System.Numerics;
using System.Runtime.InteropServices;

namespace FacultyDev.Statistics;

/// <summary>
/// Count, mean and sum of squared deviations of a sample, by the corrected two-pass algorithm (Chan, Golub and LeVeque 1983,
/// The American Statistician 37, 242–247): exact to rounding even where the mean is a million times the standard deviation.
/// </summary>
internal readonly record struct Moments(int Count, double Mean, double SumOfSquares)
{
    /// <summary>Unbiased variance; needs two values.</summary>
    public double Variance => SumOfSquares / (Count - 1);

    public double StandardDeviation => Math.Sqrt(Variance);

    public double StandardError => Math.Sqrt(Variance / Count);

    public static Moments Of(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty) return default;
        var mean = Sum(values) / values.Length;
        var (first, second) = Deviations(values, mean);
        return new Moments(values.Length, mean + first / values.Length, Math.Max(0, second - first * first / values.Length));
    }

    /// <summary>Returns true when the sum of squares is no larger than rounding of the values can produce.</summary>
    public static bool IsRounding(double sumOfSquares, int count, double largest)
    {
        var unit = Math.ScaleB(largest, -50);
        return sumOfSquares <= count * unit * unit;
    }

    public static double Sum(ReadOnlySpan<double> values)
    {
        var total = Vector<double>.Zero;
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(values);
        foreach (var vector in vectors) total += vector;
        var sum = Vector.Sum(total);
        for (var i = vectors.Length * Vector<double>.Count; i < values.Length; i++) sum += values[i];
        return sum;
    }

    private static (double First, double Second) Deviations(ReadOnlySpan<double> values, double center)
    {
        var firsts = Vector<double>.Zero;
        var seconds = Vector<double>.Zero;
        var at = new Vector<double>(center);
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(values);
        foreach (var vector in vectors)
        {
            var deviation = vector - at;
            firsts += deviation;
            seconds += deviation * deviation;
        }
        var (first, second) = (Vector.Sum(firsts), Vector.Sum(seconds));
        for (var i = vectors.Length * Vector<double>.Count; i < values.Length; i++)
        {
            var deviation = values[i] - center;
            first += deviation;
            second += deviation * deviation;
        }
        return (first, second);
    }
}
