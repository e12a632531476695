using System.Globalization;

namespace FacultyDev.Statistics;

/// <summary>
/// In a two-by-two table the cell means alone determine the ratio of the Type III F values. With L_role the difference of the roles'
/// unweighted means and L_int the difference of differences, F_role = L_role² / (¼V) and F_int = L_int² / V with the same V = MSE Σ 1/n;
/// hence F_role / F_int = (2 L_role / L_int)², whatever the cell sizes.
/// </summary>
internal static class TypeThreeIdentity
{
    public static IEnumerable<AuditFinding> Check(
        PublishedTest? a, PublishedTest? b, PublishedTest? interaction, PublishedCells cells, CultureInfo? culture)
    {
        var printed = cells.Contrasts(a, b, interaction).Where(effect => effect.Test.Df1 == 1).ToArray();
        // Each effect is compared with the interaction, or with the other main effect when no interaction is printed.
        if (printed.Length < 2) yield break;
        foreach (var (test, contrast) in printed[..^1])
            yield return Compare(test, contrast, printed[^1].Test, printed[^1].Contrast, culture);
    }

    private static AuditFinding Compare(
        PublishedTest test, CellContrast contrast, PublishedTest reference, CellContrast against, CultureInfo? culture)
    {
        var lowest = reference.FLowest * Square(contrast.Smallest / against.Largest);
        var highest = against.Smallest > 0 ? reference.FHighest * Square(contrast.Largest / against.Smallest) : (double?)null;
        var expected = against.Value != 0 ? reference.F * Square(contrast.Value / against.Value) : (double?)null;
        var fits = test.CouldBe(lowest, highest);
        return new AuditFinding(
            AuditCheck.FsFollowFromMeans, test.Name, fits ? AuditVerdict.Fits : AuditVerdict.DoesNotFit, expected, lowest, highest,
            StatisticsText.Format(
                culture, fits ? "Audit_IdentityFits" : "Audit_IdentityDoesNotFit", test.Name, reference.Name, reference.Describe(culture),
                NumberFormatter.Fixed(lowest, 2, culture), highest is { } limit ? NumberFormatter.Fixed(limit, 2, culture) : "∞", NumberFormatter.Fixed(test.F, 2, culture)));
    }

    private static double Square(double value) => value * value;
}
