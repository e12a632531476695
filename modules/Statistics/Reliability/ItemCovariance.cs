using System.Numerics;
using System.Runtime.InteropServices;

namespace FacultyDev.Statistics;

/// <summary>
/// Variances and covariances of items. Columns are centred on their means and multiplied in blocks of rows that stay in the cache;
/// missing answers become zeros beside a mask, so that pairwise sums are dot products too.
/// </summary>
internal sealed class ItemCovariance
{
    private const int Block = 256;

    private ItemCovariance(double[,] covariance, int smallestPair)
    {
        Matrix = covariance;
        SmallestPair = smallestPair;
    }

    public double[,] Matrix { get; }

    /// <summary>The fewest people any covariance rests on.</summary>
    public int SmallestPair { get; }

    public static ItemCovariance Of(double[][] columns, bool pairwise)
    {
        var (items, rows) = (columns.Length, columns[0].Length);
        var means = columns.Select(MeanOfPresent).ToArray();
        var (cross, sums, counts) = (new double[items, items], new double[items, items], new double[items, items]);
        var (centred, present) = (new double[items * Block], new double[items * Block]);
        for (var start = 0; start < rows; start += Block)
        {
            var length = Math.Min(Block, rows - start);
            for (var item = 0; item < items; item++)
                Centre(columns[item].AsSpan(start, length), means[item], centred.AsSpan(item * Block), present.AsSpan(item * Block));
            for (var i = 0; i < items; i++)
            {
                var x = centred.AsSpan(i * Block, length);
                for (var j = 0; j <= i; j++) cross[i, j] += Dot(x, centred.AsSpan(j * Block, length));
                if (!pairwise) continue;
                var seen = present.AsSpan(i * Block, length);
                for (var j = 0; j < items; j++)
                {
                    var other = present.AsSpan(j * Block, length);
                    sums[i, j] += Dot(x, other);
                    if (j <= i) counts[i, j] += Dot(seen, other);
                }
            }
        }
        return Divide(cross, sums, counts, pairwise, rows);
    }

    private static ItemCovariance Divide(double[,] cross, double[,] sums, double[,] counts, bool pairwise, int rows)
    {
        var items = cross.GetLength(0);
        var covariance = new double[items, items];
        var smallest = rows;
        for (var i = 0; i < items; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var n = pairwise ? counts[i, j] : rows;
                smallest = Math.Min(smallest, (int)n);
                // The columns' means are those of all who answered the item; of the pair they differ a little, which is taken out here.
                covariance[i, j] = covariance[j, i] = n < 2 ? double.NaN : (cross[i, j] - (pairwise ? sums[i, j] * sums[j, i] / n : 0)) / (n - 1);
            }
        }
        return new ItemCovariance(covariance, smallest);
    }

    private static void Centre(ReadOnlySpan<double> values, double mean, Span<double> centred, Span<double> present)
    {
        for (var row = 0; row < values.Length; row++)
        {
            var missing = double.IsNaN(values[row]);
            centred[row] = missing ? 0 : values[row] - mean;
            present[row] = missing ? 0 : 1;
        }
    }

    private static double MeanOfPresent(double[] column)
    {
        var (sum, n) = (0d, 0);
        foreach (var value in column)
        {
            if (double.IsNaN(value)) continue;
            sum += value;
            n++;
        }
        return n == 0 ? 0 : sum / n;
    }

    private static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (even, odd) = (Vector<double>.Zero, Vector<double>.Zero);
        var xs = MemoryMarshal.Cast<double, Vector<double>>(x);
        var ys = MemoryMarshal.Cast<double, Vector<double>>(y);
        var i = 0;
        for (; i + 1 < xs.Length; i += 2)
        {
            // Two running sums, because one would wait for its own addition.
            even += xs[i] * ys[i];
            odd += xs[i + 1] * ys[i + 1];
        }
        if (i < xs.Length) even += xs[i] * ys[i];
        var sum = Vector.Sum(even + odd);
        for (var rest = xs.Length * Vector<double>.Count; rest < x.Length; rest++) sum += x[rest] * y[rest];
        return sum;
    }
}
