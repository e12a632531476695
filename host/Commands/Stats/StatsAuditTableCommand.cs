using System.CommandLine;
using System.Globalization;
using FacultyDev.Statistics;

namespace FacultyDev.Host.Commands.Stats;

/// <summary><c>stats audit-table</c>: checks whether the figures of a published table are consistent with one another.</summary>
internal static class StatsAuditTableCommand
{
    public static Command Create()
    {
        var json = StatsOptions.Json();
        var tests = new Option<string[]>("--test") { Description = "A test as printed, e.g. \"Role: F(1,102) = 1.72, p = .043\"; may be repeated." };
        var f = new Option<string?>("--f") { Description = "One test in parts: F as printed." };
        var df = new Option<string?>("--df") { Description = "Its degrees of freedom, e.g. 1,102." };
        var p = new Option<string?>("--p") { Description = "Its p as printed, e.g. .043 or \"< .05\"." };
        var a = new Option<string?>("--a") { Description = "In a two-by-two table, the first factor's test as printed." };
        var b = new Option<string?>("--b") { Description = "The second factor's test." };
        var interaction = new Option<string?>("--interaction") { Description = "The interaction's test." };
        var means = new Option<string?>("--means") { Description = "The four cell means as printed: A1B1,A1B2,A2B1,A2B2." };
        var counts = new Option<string?>("--n") { Description = "The four cell sizes, in the same order." };
        var deviations = new Option<string?>("--sd") { Description = "The four standard deviations, in the same order." };
        return new Command("audit-table", "Recompute published figures and say what does not fit.")
            { tests, f, df, p, a, b, interaction, means, counts, deviations, json }.SetWork((parsed, output) =>
            {
                var given = (parsed.GetValue(tests) ?? []).Select(PublishedTest.Parse).ToList();
                if (parsed.GetValue(f) is { } printed) given.Add(InParts(printed, parsed.GetValue(df), parsed.GetValue(p)));
                PublishedTest? Named(Option<string?> option, string name) => parsed.GetValue(option) is { } text ? WithName(text, name) : null;
                var (first, second, third) = (Named(a, "A"), Named(b, "B"), Named(interaction, "A × B"));
                var findings = new List<AuditFinding>();
                if (parsed.GetValue(means) is { } cells)
                {
                    findings.AddRange(PublishedTableAudit.TwoByTwo(
                        first, second, third, PublishedCells.Parse(cells, parsed.GetValue(counts), parsed.GetValue(deviations))));
                }
                else given.AddRange(new[] { first, second, third }.OfType<PublishedTest>());
                if (given.Count > 0 || findings.Count == 0) findings.AddRange(PublishedTableAudit.Tests(given));
                if (parsed.GetValue(json)) output.WriteJson(findings.Select(Json));
                else Write(findings, output);
            });
    }

    private static PublishedTest InParts(string f, string? df, string? p)
    {
        double[] parts = [.. StatsOptions.Names(df).Select(part =>
            double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw new StatsInputException(StatsText.Get("Audit_Df")))];
        if (parts.Length != 2) throw new StatsInputException(StatsText.Get("Audit_Df"));
        return PublishedTest.Of("F", PublishedFigure.Parse(f), parts[0], parts[1], p is null ? null : PublishedFigure.Parse(p));
    }

    /// <summary>A test without a name gets the name of its position in the table.</summary>
    private static PublishedTest WithName(string text, string name) => PublishedTest.Parse(text.Contains(':') ? text : $"{name}: {text}");

    private static void Write(List<AuditFinding> findings, TextWriter output)
    {
        foreach (var finding in findings) output.WriteLine($"{(finding.Verdict == AuditVerdict.Fits ? "  " : "! ")}{finding.Sentence}");
        var wrong = findings.Count(finding => finding.Verdict != AuditVerdict.Fits);
        output.WriteLine();
        output.WriteLine(StatsText.Format(wrong == 0 ? "Audit_AllFit" : "Audit_Wrong", wrong, findings.Count));
    }

    private static object Json(AuditFinding finding) => new
    {
        check = finding.Check.ToString(),
        subject = finding.Subject,
        verdict = finding.Verdict.ToString(),
        fits = finding.Verdict == AuditVerdict.Fits,
        recomputed = finding.Recomputed,
        lowest = finding.Lowest,
        highest = finding.Highest,
        sentence = finding.Sentence,
    };
}
