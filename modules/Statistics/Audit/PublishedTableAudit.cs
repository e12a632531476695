using System.Globalization;

namespace FacultyDev.Statistics;

/// <summary>
/// Recomputes the figures of a published table and reports inconsistencies. Every printed figure stands for the range of values that
/// round to it, so an inconsistency holds whatever the unrounded values were.
/// </summary>
public static class PublishedTableAudit
{
    internal const double Significance = 0.05;

    /// <summary>Checks each test on its own: p and partial eta² against F and its degrees of freedom.</summary>
    /// <param name="tests">The tests.</param>
    /// <param name="culture">The culture of the text; null uses the current UI culture.</param>
    /// <exception cref="StatisticsException">No test was given.</exception>
    public static IReadOnlyList<AuditFinding> Tests(IReadOnlyList<PublishedTest> tests, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(tests);
        if (tests.Count == 0) throw new StatisticsException(StatisticsError.EmptyInput, "Error_NoTests");
        return [.. tests.SelectMany(test => Each(test, culture))];
    }

    /// <summary>
    /// Checks a two-by-two table (role × time) as a whole: each test on its own, the proportion of the F values against the cell means
    /// and, with cell sizes and standard deviations, the F values themselves.
    /// </summary>
    /// <param name="a">Main effect of the first factor; null when not printed.</param>
    /// <param name="b">Main effect of the second factor; null when not printed.</param>
    /// <param name="interaction">Interaction; null when not printed.</param>
    /// <param name="cells">The cells.</param>
    /// <param name="culture">The culture of the text; null uses the current UI culture.</param>
    /// <exception cref="StatisticsException">There are not four cells, counts are impossible, or no test was given.</exception>
    public static IReadOnlyList<AuditFinding> TwoByTwo(
        PublishedTest? a, PublishedTest? b, PublishedTest? interaction, PublishedCells cells, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(cells);
        cells.Check();
        PublishedTest[] tests = [.. new[] { a, b, interaction }.OfType<PublishedTest>()];
        return
        [
            .. Tests(tests, culture),
            .. TypeThreeIdentity.Check(a, b, interaction, cells, culture),
            .. CellRecomputation.Check(a, b, interaction, cells, culture),
        ];
    }

    private static IEnumerable<AuditFinding> Each(PublishedTest test, CultureInfo? culture)
    {
        if (test.P is { } p) yield return FromF(test, p, culture);
        if (test.P is { Value: 0, Relation: PrintedRelation.Equal or PrintedRelation.Below })
        {
            yield return new AuditFinding(
                AuditCheck.PIsPossible, test.Name, AuditVerdict.Impossible, null, double.Epsilon, 1,
                StatisticsText.Format(culture, "Audit_PZero", test.Name));
        }
        if (test.PartialEtaSquared is { } eta) yield return Eta(test, eta, culture);
    }

    private static AuditFinding FromF(PublishedTest test, PublishedFigure printed, CultureInfo? culture)
    {
        double At(double f) => Tail.F(f, test.Df1, test.Df2).Value;
        var (p, lowest, highest) = (At(test.F), At(test.FHighest), At(test.FLowest));
        var fits = printed.CouldBe(lowest, highest);
        var verdict = fits ? AuditVerdict.Fits
            : ReportedSignificance(printed) is { } isSignificant && isSignificant != p < Significance ? AuditVerdict.ChangesConclusion
            : AuditVerdict.DoesNotFit;
        var sentence = StatisticsText.Format(
            culture, fits ? "Audit_PFits" : "Audit_PDoesNotFit", test.Name, test.Describe(culture), new PValue(p).Describe(culture),
            printed.DescribeP(culture));
        if (!fits && printed is { Relation: PrintedRelation.Equal, Value: > 0 and < 1 })
        {
            sentence += " " + StatisticsText.Format(
                culture, "Audit_PWouldNeed", NumberFormatter.Fixed(Quantile.F(1 - printed.Value, test.Df1, test.Df2), 2, culture));
        }
        if (verdict == AuditVerdict.ChangesConclusion) sentence += " " + StatisticsText.Get(culture, "Audit_ConclusionChanges");
        return new AuditFinding(AuditCheck.PFollowsFromF, test.Name, verdict, p, lowest, highest, sentence);
    }

    // "p .10" says nothing about .05, so whether the conclusion changes is unknown.
    private static bool? ReportedSignificance(PublishedFigure printed) => printed.Relation switch
    {
        PrintedRelation.Equal => printed.Value < Significance,
        PrintedRelation.Below => printed.Value <= Significance ? true : null,
        _ => printed.Value >= Significance ? false : null,
    };

    private static AuditFinding Eta(PublishedTest test, PublishedFigure printed, CultureInfo? culture)
    {
        double At(double f) => f * test.Df1 / (f * test.Df1 + test.Df2);
        var (eta, lowest, highest) = (At(test.F), At(test.FLowest), At(test.FHighest));
        var fits = printed.CouldBe(lowest, highest);
        return new AuditFinding(
            AuditCheck.EtaFollowsFromF, test.Name, fits ? AuditVerdict.Fits : AuditVerdict.DoesNotFit, eta, lowest, highest,
            StatisticsText.Format(
                culture, fits ? "Audit_EtaFits" : "Audit_EtaDoesNotFit", test.Name, test.Describe(culture), NumberFormatter.Fixed(eta, 3, culture),
                printed.Describe(culture)));
    }
}
