using System.CommandLine;
using FacultyDev.Host.Commands.Stats;
using FacultyDev.Statistics.Disclosure;

namespace FacultyDev.Host.Commands.Disclosure;

/// <summary>
/// <c>disclosure</c>: shows which counts of a table may be published and what a reader could infer. Exit code 0 when the result keeps the
/// rules, 1 when an audit finds that it does not, 2 when the input cannot be used.
/// </summary>
internal static class DisclosureCommand
{
    private const int NotSafe = 1;

    public static Command Create() => new("disclosure", "Protect or audit a table of counts (see docs/analysis.md).") { Protect(), Audit() };

    private static Command Protect()
    {
        var (file, k, sensitive, json) = (File(), Minimum(), SensitiveMinimum(), StatsOptions.Json());
        return new Command("protect", "Hide what must be hidden and print the pattern with its proof.") { file, k, sensitive, json }.SetWork((parsed, output) =>
        {
            var policy = new DisclosurePolicy(parsed.GetValue(k), parsed.GetValue(sensitive));
            var result = TableProtection.Protect(CountTableFile.Table(JsonInput.Read(parsed.GetValue(file)!)), policy);
            if (parsed.GetValue(json)) output.WriteJson(DisclosureReport.Json(result));
            else DisclosureReport.Write(result, output);
        });
    }

    private static Command Audit()
    {
        var (file, k, sensitive, json) = (File(), Minimum(), SensitiveMinimum(), StatsOptions.Json());
        return new Command("audit", "Work out what a reader learns about the hidden cells of a table.") { file, k, sensitive, json }.SetWorkWithExitCode((parsed, output) =>
        {
            var policy = new DisclosurePolicy(parsed.GetValue(k), parsed.GetValue(sensitive));
            var input = JsonInput.Read(parsed.GetValue(file)!);
            var table = CountTableFile.Table(input);
            var pattern = CountTableFile.Hidden(table, input);
            var result = new ProtectedTable(table, pattern, DisclosureAudit.Run(table, pattern, policy), []);
            if (parsed.GetValue(json)) output.WriteJson(DisclosureReport.Json(result));
            else DisclosureReport.Write(result, output);
            return result.Audit.IsSafe ? 0 : NotSafe;
        });
    }

    private static Argument<FileInfo> File() => new("TABLE") { Description = "A JSON file with axes and counts." };

    private static Option<int> Minimum() => new("--k")
    {
        Description = "Least respondents in a cell; 5 or more.",
        DefaultValueFactory = _ => DisclosurePolicy.MinMinimumCell,
    };

    private static Option<int> SensitiveMinimum() => new("--k-self-identified")
    {
        Description = "Least respondents in a cell cut by a self-identified axis; 10 or more.",
        DefaultValueFactory = _ => DisclosurePolicy.MinSensitiveMinimum,
    };
}
