using System.Numerics;
using System.Runtime.InteropServices;

namespace FacultyDev.Statistics;

/// <summary>
/// The variances and covariances of items. Columns are centered on their means and multiplied in blocks of rows that fit the cache. A
/// missing answer counts as zero in the products; corrections to the counts and sums of each pair are kept separately, so that few
/// missing answers cost little.
/// </summary>
internal sealed class ItemCovariance
{
    private const int Block = 256;
    private const int MaskWords = Block / 64;

    private readonly double[][] columns;
    private readonly double[] means;
    private readonly bool pairwise;
    private readonly double[] centered;
    private readonly ulong[] present;
    private readonly double[,] cross;

    /// <summary>
    /// The sum of item i over the people who answered both i and j (<c>sums</c>), and their number (<c>counts</c>, symmetric).
    /// </summary>
    private readonly double[,] sums;
    private readonly int[,] counts;

    private ItemCovariance(double[][] columns, bool pairwise)
    {
        (this.columns, this.pairwise) = (columns, pairwise);
        means = [.. columns.Select(MeanOfPresent)];
        centered = new double[Items * Block];
        present = new ulong[Items * MaskWords];
        (cross, sums, counts) = (new double[Items, Items], new double[Items, Items], new int[Items, Items]);
        for (var start = 0; start < People; start += Block) Add(start, Math.Min(Block, People - start));
        Matrix = Divide();
    }

    /// <summary>The covariance matrix, with the variances on the diagonal.</summary>
    public double[,] Matrix { get; }

    /// <summary>The smallest number of people behind any covariance.</summary>
    public int SmallestPair { get; private set; }

    private int Items => columns.Length;
    private int People => columns[0].Length;

    /// <param name="columns">One column per item; NaN is a missing answer.</param>
    /// <param name="pairwise">Whether any answer is missing; complete columns need no corrections per pair.</param>
    public static ItemCovariance Of(double[][] columns, bool pairwise) => new(columns, pairwise);

    private void Add(int start, int length)
    {
        for (var item = 0; item < Items; item++) Center(item, columns[item].AsSpan(start, length));
        for (var i = 0; i < Items; i++)
        {
            var x = centered.AsSpan(i * Block, length);
            for (var j = 0; j <= i; j++) cross[i, j] += Dot(x, centered.AsSpan(j * Block, length));
        }
        if (!pairwise) return;
        for (var j = 0; j < Items; j++)
        {
            for (var i = 0; i <= j; i++) counts[i, j] += Together(i, j);
            TakeOutMissing(j, length);
        }
    }

    private void Center(int item, ReadOnlySpan<double> values)
    {
        var into = centered.AsSpan(item * Block, Block);
        var mean = means[item];
        if (!pairwise)
        {
            for (var row = 0; row < values.Length; row++) into[row] = values[row] - mean;
            return;
        }
        var bits = present.AsSpan(item * MaskWords, MaskWords);
        bits.Clear();
        for (var row = 0; row < values.Length; row++)
        {
            var missing = double.IsNaN(values[row]);
            into[row] = missing ? 0 : values[row] - mean;
            if (!missing) bits[row / 64] |= 1UL << row;
        }
    }

    private int Together(int i, int j)
    {
        var count = 0;
        for (var word = 0; word < MaskWords; word++) count += BitOperations.PopCount(present[i * MaskWords + word] & present[j * MaskWords + word]);
        return count;
    }

    /// <summary>
    /// The deviations of item i sum to zero over all who answered it, so over those who also answered j they sum to minus the deviations
    /// in the rows missing j.
    /// </summary>
    private void TakeOutMissing(int j, int length)
    {
        for (var row = 0; row < length; row++)
        {
            if ((present[j * MaskWords + row / 64] >> row & 1) != 0) continue;
            for (var i = 0; i < Items; i++) sums[i, j] -= centered[i * Block + row];
        }
    }

    private double[,] Divide()
    {
        var covariance = new double[Items, Items];
        SmallestPair = People;
        for (var i = 0; i < Items; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var n = pairwise ? counts[j, i] : People;
                SmallestPair = Math.Min(SmallestPair, n);
                if (n < 2) continue;
                // The means are over all who answered the item and differ slightly from the means over the pair; the second term corrects
                // this.
                covariance[i, j] = covariance[j, i] = (cross[i, j] - sums[i, j] * sums[j, i] / n) / (n - 1);
            }
        }
        return covariance;
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
            // Two sums in parallel, because the additions of a single sum depend on each other and run slower.
            even += xs[i] * ys[i];
            odd += xs[i + 1] * ys[i + 1];
        }
        if (i < xs.Length) even += xs[i] * ys[i];
        var sum = Vector.Sum(even + odd);
        for (var rest = xs.Length * Vector<double>.Count; rest < x.Length; rest++) sum += x[rest] * y[rest];
        return sum;
    }
}
