using FacultyDev.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace FacultyDev.Modules.Tests.Statistics.Audit;

public sealed class PublishedTableAuditTests
{
    [Fact]
    public void Tests_FAndPThatDisagree_ReportsPAndTheChangedConclusion()
    {
        // An example from the literature that was published as significant although it is not.
        var finding = Audit("Role: F(1,102) = 1.72, p = .043").ShouldHaveSingleItem();
        finding.Verdict.ShouldBe(AuditVerdict.ChangesConclusion);
        finding.Recomputed!.Value.ShouldBe(0.193, 5e-4);
        finding.Sentence.ShouldBe(
            "Role: F(1, 102) = 1.72 gives p = .193; printed p = .043. They do not fit. The printed p would need F = 4.20. At .05 the conclusion is another.");
    }

    [Theory]
    [InlineData("Role: F(1, 102) = 1.72, p = .193", AuditVerdict.Fits)]
    [InlineData("F(1, 102) = 1.72, p > .05", AuditVerdict.Fits)]
    [InlineData("F(1,393) = 8.45, p < .01", AuditVerdict.Fits)]
    [InlineData("F(1,393) = 8.45, p < .001", AuditVerdict.DoesNotFit)]
    [InlineData("F(1,393) = 8.45, p > .05", AuditVerdict.ChangesConclusion)]
    [InlineData("t(28) = 2.22, p = .035", AuditVerdict.Fits)]
    [InlineData("t(28) = -2.22, p = .35", AuditVerdict.ChangesConclusion)]
    [InlineData("F(2, 39) = 4.2, p = .02", AuditVerdict.Fits)]
    public void Tests_PrintedP_IsJudgedWithinRounding(string text, AuditVerdict verdict) => Audit(text)[0].Verdict.ShouldBe(verdict);

    [Fact]
    public void Tests_PPrintedAsZero_IsImpossible()
    {
        var findings = Audit("F(1, 50) = 60.1, p = .000");
        findings.Select(finding => finding.Verdict).ShouldBe([AuditVerdict.Fits, AuditVerdict.Impossible]);
        findings[1].Check.ShouldBe(AuditCheck.PIsPossible);
    }

    [Theory, InlineData("F(1, 393) = 8.45, p = .004, partial η² = .02", AuditVerdict.Fits), InlineData("F(1, 393) = 8.45, eta2 = .20", AuditVerdict.DoesNotFit)]
    public void Tests_PartialEtaSquared_IsRecomputed(string text, AuditVerdict verdict) =>
        Audit(text).Single(finding => finding.Check == AuditCheck.EtaFollowsFromF).Verdict.ShouldBe(verdict);

    [Theory, InlineData("F = 3, p = .04"), InlineData("F(1) = 3"), InlineData("t(1, 2) = 3"), InlineData(""), InlineData("F(a, b) = c")]
    public void Parse_UnreadableTest_QuotesIt(string text) =>
        Failing(() => PublishedTest.Parse(text)).ShouldFailWith(StatisticsError.Unreadable, text);

    [Theory, InlineData("1,72"), InlineData("p"), InlineData(". 5")]
    public void Parse_UnreadableFigure_QuotesIt(string text) =>
        Failing(() => PublishedFigure.Parse(text)).ShouldFailWith(StatisticsError.Unreadable, text);

    [Fact]
    public void Parse_ZeroDegreesOfFreedom_Refuses() => Failing(() => PublishedTest.Parse("F(0, 12) = 3")).ShouldFailWith(StatisticsError.OutOfRange);

    [Fact]
    public void Parse_PAboveOne_Refuses() => Failing(() => PublishedTest.Parse("F(1, 12) = 3, p = 1.2")).ShouldFailWith(StatisticsError.OutOfRange);

    [Fact]
    public void TwoByTwo_ThreeMeans_Refuses() => Failing(() => PublishedTableAudit.TwoByTwo(
            PublishedTest.Parse("F(1, 12) = 3"), null, null, PublishedCells.Parse("1,2,3")))
        .ShouldFailWith(StatisticsError.LengthsDiffer, "3");

    [Fact]
    public void TwoByTwo_FsInTheWrongRatio_AreFound()
    {
        // L_role = 0.5 · (3.10 + 3.60 − 3.00 − 3.20) = 0.25, L_int = 0.50 − 0.20 = −0.30: F_role must be (0.5/0.3)² = 2.78 times F_int.
        var cells = PublishedCells.Parse("3.10,3.60,3.00,3.20");
        AuditFinding Identity(string role) => PublishedTableAudit.TwoByTwo(
                PublishedTest.Parse(role), null, PublishedTest.Parse("Interaction: F(1, 80) = 1.50"), cells, Cultures.English)
            .Single(finding => finding.Check == AuditCheck.FsFollowFromMeans);
        Identity("Role: F(1, 80) = 4.17").Verdict.ShouldBe(AuditVerdict.Fits);
        Identity("Role: F(1, 80) = 4.17").Recomputed!.Value.ShouldBe(1.5 * 25 / 9, 1e-9);
        Identity("Role: F(1, 80) = 9.00").Verdict.ShouldBe(AuditVerdict.DoesNotFit);
    }

    [Fact]
    public void TwoByTwo_InteractionMayBeZero_LeavesNoUpperBound()
    {
        var finding = PublishedTableAudit.TwoByTwo(
            PublishedTest.Parse("Role: F(1, 80) = 400"), null, PublishedTest.Parse("F(1, 80) = 0.01"), PublishedCells.Parse("3.1,3.2,2.1,2.2"))
            .Single(found => found.Check == AuditCheck.FsFollowFromMeans);
        finding.Highest.ShouldBeNull();
        finding.Verdict.ShouldBe(AuditVerdict.Fits);
    }

    [Fact]
    public void TwoByTwo_WrongDfAndWrongF_AreFound()
    {
        var cells = PublishedCells.Parse("3.10,3.60,3.00,3.20", "20,22,25,18", "0.80,0.75,0.90,0.70");
        var findings = PublishedTableAudit.TwoByTwo(
            PublishedTest.Parse("Role: F(1, 82) = 20.17, p < .001"), null, null, cells);
        findings.Single(finding => finding.Check == AuditCheck.DfFollowFromCounts).Recomputed.ShouldBe(81);
        findings.Single(finding => finding.Check == AuditCheck.FFollowsFromCells).Verdict.ShouldBe(AuditVerdict.ChangesConclusion);
    }

    [Fact]
    public void TwoByTwo_TableMadeFromData_AlwaysFits() => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        // A table that was computed correctly and rounded for print must never be reported as wrong.
        var random = new Random(seed);
        CellSummary[] cells = [.. new[] { ("mentor", "pre"), ("mentor", "post"), ("mentee", "pre"), ("mentee", "post") }.Select(name =>
            new CellSummary(name.Item1, name.Item2, random.Next(5, 60), 2 + 2 * random.NextDouble(), 0.4 + random.NextDouble()))];
        var result = TwoWayAnova.FromCells("score", "role", "time", cells);
        string Round(double value, int decimals) => value.ToString("F" + decimals, System.Globalization.CultureInfo.InvariantCulture);
        string Print(AnovaTerm term) => $"{term.Name}: F({term.Df}, {result.Residual.Df}) = {Round(term.F, 2)}, "
            + (term.P.Value < 0.001 ? "p < .001" : $"p = {Round(term.P.Value, 3)}") + $", η² = {Round(term.PartialEtaSquared, 2)}";
        var printed = PublishedCells.Parse(
            string.Join(',', cells.Select(cell => Round(cell.Mean, 2))), string.Join(',', cells.Select(cell => cell.Count)),
            string.Join(',', cells.Select(cell => Round(cell.StandardDeviation, 2))));
        var findings = PublishedTableAudit.TwoByTwo(
            PublishedTest.Parse(Print(result.A)), PublishedTest.Parse(Print(result.B)), PublishedTest.Parse(Print(result.Interaction)), printed,
            Cultures.English);
        findings.Count.ShouldBe(6 + 2 + 6);
        findings.ShouldAllBe(finding => finding.Verdict == AuditVerdict.Fits);
        foreach (var (effect, recomputed) in result.Terms.Zip(findings.Where(finding => finding.Check == AuditCheck.FFollowsFromCells)))
            (effect.F >= recomputed.Lowest && effect.F <= recomputed.Highest).ShouldBeTrue();
    }).QuickCheckThrowOnFailure();

    private static IReadOnlyList<AuditFinding> Audit(string text) => PublishedTableAudit.Tests([PublishedTest.Parse(text)], Cultures.English);

    private static Func<object?> Failing(Func<object?> computation) => computation;
}
