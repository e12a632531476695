using System.Globalization;

namespace FacultyDev.Statistics;

/// <summary>
/// With cell sizes and standard deviations, the Type III F of a two-by-two table follows from the cells: F = c² / (MSE Σ 1/n), where c is
/// the effect's contrast of the four means with coefficients ±1. Rounding of the printed figures leaves a range for c and for MSE, and
/// therefore for F.
/// </summary>
internal static class CellRecomputation
{
    public static IEnumerable<AuditFinding> Check(
        PublishedTest? a, PublishedTest? b, PublishedTest? interaction, PublishedCells cells, CultureInfo? culture)
    {
        if (cells.Counts is not { } counts) yield break;
        foreach (var test in new[] { a, b, interaction }.OfType<PublishedTest>()) yield return Df(test, counts.Sum() - 4, culture);
        if (cells.StandardDeviations is not { } deviations) yield break;

        double Variance(Func<PublishedFigure, double> deviation) => counts.Sum(n => 1d / n) / (counts.Sum() - 4)
            * counts.Zip(deviations, (n, sd) => (n - 1) * Math.Pow(Math.Max(0, deviation(sd)), 2)).Sum();
        var variance = Variance(sd => sd.Value);
        if (variance == 0) throw new StatisticsException(StatisticsError.NoResidualVariance, "Error_NoResidualVariance", "y", "A × B");
        var (smallest, largest) = (Variance(sd => sd.Lowest), Variance(sd => sd.Highest));
        foreach (var (test, contrast) in cells.Contrasts(a, b, interaction))
        {
            yield return F(
                test, contrast.Value * contrast.Value / variance, contrast.Smallest * contrast.Smallest / largest,
                smallest > 0 ? contrast.Largest * contrast.Largest / smallest : null, culture);
        }
    }

    private static AuditFinding Df(PublishedTest test, int expected, CultureInfo? culture)
    {
        var fits = test.Df2 == expected;
        return new AuditFinding(
            AuditCheck.DfFollowFromCounts, test.Name, fits ? AuditVerdict.Fits : AuditVerdict.DoesNotFit, expected, expected, expected,
            StatisticsText.Format(culture, fits ? "Audit_DfFits" : "Audit_DfDoesNotFit", test.Name, expected + 4, expected, NumberFormatter.Df(test.Df2, culture)));
    }

    private static AuditFinding F(PublishedTest test, double f, double lowest, double? highest, CultureInfo? culture)
    {
        var fits = test.CouldBe(lowest, highest);
        bool Significant(double value) => Tail.F(value, test.Df1, test.Df2).Value < PublishedTableAudit.Significance;
        var verdict = fits ? AuditVerdict.Fits
            : Significant(f) != Significant(test.F) ? AuditVerdict.ChangesConclusion
            : AuditVerdict.DoesNotFit;
        return new AuditFinding(
            AuditCheck.FFollowsFromCells, test.Name, verdict, f, lowest, highest,
            StatisticsText.Format(
                culture, fits ? "Audit_CellsFit" : "Audit_CellsDoNotFit", test.Name, NumberFormatter.Fixed(f, 2, culture),
                NumberFormatter.Fixed(lowest, 2, culture), highest is { } limit ? NumberFormatter.Fixed(limit, 2, culture) : "∞", NumberFormatter.Fixed(test.F, 2, culture)));
    }
}
