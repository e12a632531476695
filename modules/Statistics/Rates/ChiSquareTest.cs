using System.Globalization;

namespace FacultyDev.Statistics;

/// <summary>Pearson's chi-square test of independence (1900), without continuity correction.</summary>
/// <param name="Statistic">Σ (observed − expected)² / expected.</param>
/// <param name="Df">(rows − 1)(columns − 1).</param>
/// <param name="P">Upper tail of chi-square.</param>
/// <param name="SmallestExpected">Smallest expected count; below 5 the approximation is doubtful and the exact test is
/// preferable.</param>
public sealed record ChiSquareTest(double Statistic, int Df, PValue P, double SmallestExpected)
{
    /// <summary>Computes the test.</summary>
    public static ChiSquareTest Of(CountTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var statistic = 0d;
        for (var i = 0; i < table.RowTotals.Count; i++)
        {
            for (var j = 0; j < table.ColumnTotals.Count; j++)
            {
                var expected = table.Expected(i, j);
                statistic += (table[i, j] - expected) * (table[i, j] - expected) / expected;
            }
        }
        var df = (table.RowTotals.Count - 1) * (table.ColumnTotals.Count - 1);
        return new ChiSquareTest(statistic, df, Tail.ChiSquare(statistic, df), table.SmallestExpected);
    }

    /// <summary>Returns, for example, "χ²(3) = 1.82, p = .611".</summary>
    /// <param name="culture">The culture of the text; null uses the current UI culture.</param>
    public string Describe(CultureInfo? culture = null) =>
        StatisticsText.Format(culture, "ChiSquare", Df, NumberFormatter.Fixed(Statistic, 2, culture), P.Describe(culture));
}
