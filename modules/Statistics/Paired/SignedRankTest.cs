using System.Globalization;

namespace FacultyDev.Statistics;

/// <summary>
/// Wilcoxon's signed-rank test (1945) of whether paired differences are centered at zero. Zero differences are excluded; ties get their
/// mean rank (differences are compared as computed, as in R).
/// </summary>
/// <param name="V">Sum of the ranks of positive differences.</param>
/// <param name="Used">The number of nonzero differences.</param>
/// <param name="Zeros">The number of zero differences, which are excluded.</param>
/// <param name="HasTies">Whether any absolute differences are equal.</param>
/// <param name="P">Two-sided, normal approximation with tie and continuity correction.</param>
/// <param name="ExactP">Two-sided and exact, for fewer than 50 differences without ties or zeros; null otherwise.</param>
public sealed record SignedRankTest(double V, int Used, int Zeros, bool HasTies, PValue P, PValue? ExactP)
{
    /// <summary>Returns, for example, "Wilcoxon V = 303.5, p = .064", with the exact p when available.</summary>
    /// <param name="culture">The culture of the text; null uses the current UI culture.</param>
    public string Describe(CultureInfo? culture = null) => StatisticsText.Format(
        culture, ExactP is null ? "Wilcoxon" : "Wilcoxon_Exact", NumberFormatter.Df(V, culture), (ExactP ?? P).Describe(culture), Zeros);

    /// <summary>Returns null when all differences are zero.</summary>
    internal static SignedRankTest? Of(IReadOnlyCollection<double> differences)
    {
        double[] moved = [.. differences.Where(difference => difference != 0).OrderBy(Math.Abs)];
        var n = moved.Length;
        if (n == 0) return null;

        var (v, ties, tied) = (0d, 0d, false);
        for (var start = 0; start < n;)
        {
            var end = start;
            while (end < n && Math.Abs(moved[end]) == Math.Abs(moved[start])) end++;
            var rank = (start + 1 + end) / 2d;
            v += rank * moved[start..end].Count(difference => difference > 0);
            double size = end - start;
            ties += size * size * size - size;
            tied |= size > 1;
            start = end;
        }

        var zeros = differences.Count - n;
        var distance = v - n * (n + 1d) / 4;
        var deviation = Math.Sqrt(n * (n + 1d) * (2d * n + 1) / 24 - ties / 48);
        var z = (distance - Math.Sign(distance) * 0.5) / deviation;
        var exact = n < 50 && !tied && zeros == 0 ? Exact(v, n) : (PValue?)null;
        return new SignedRankTest(v, n, zeros, tied, Tail.TwoSidedNormal(z), exact);
    }

    /// <summary>Counts the subsets of the ranks 1..n for each sum by adding one rank at a time.</summary>
    private static PValue Exact(double v, int n)
    {
        var ways = new double[n * (n + 1) / 2 + 1];
        ways[0] = 1;
        for (var rank = 1; rank <= n; rank++)
            for (var sum = ways.Length - 1; sum >= rank; sum--) ways[sum] += ways[sum - rank];
        var extreme = (int)Math.Min(v, ways.Length - 1 - v);
        return new PValue(2 * ways[..(extreme + 1)].Sum() / Math.Pow(2, n));
    }
}
