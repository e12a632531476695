using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using FacultyDev.Host.Commands.Stats;
using FacultyDev.Statistics.Matching;

namespace FacultyDev.Host.Commands.Matching;

/// <summary><c>match INSTANCE.json</c>: prints the proven optimum of each matching problem in the file.</summary>
internal static class MatchCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("INSTANCE") { Description = "A JSON file with capacities and scores, or with a list of instances." };
        var json = StatsOptions.Json();
        return new Command("match", "Solve a matching problem exactly (see docs/analysis.md).") { file, json }.SetWork((parsed, output) =>
        {
            var solved = Instances(JsonInput.Read(parsed.GetValue(file)!)).Select(Solve).ToList();
            if (solved.TrueForAll(one => one.Result is null)) throw new StatsInputException(StatsText.Get("Match_NoScores"));
            if (parsed.GetValue(json)) output.WriteJson(solved.Where(one => one.Result is not null).Select(Json));
            else solved.ForEach(one => Write(one, output));
        });
    }

    private static JsonInput[] Instances(JsonInput file) => file.Find("instances")?.List() ?? [file];

    private static Solved Solve(JsonInput instance, int at)
    {
        if (instance.Path.Length > 0 && instance.Find("score") is null) return new Solved(at + 1, null, default);
        var problem = MatchingInstanceFile.Problem(instance);
        var watch = Stopwatch.StartNew();
        return new Solved(at + 1, MatchingSolver.Solve(problem), watch.Elapsed);
    }

    private static void Write(Solved one, TextWriter output)
    {
        if (one.Result is not { } result)
        {
            output.WriteLine(StatsText.Format("Match_Skipped", one.Number));
            return;
        }
        var problem = result.Problem;
        var places = Enumerable.Range(0, problem.MentorCount).Sum(j => (long)problem.CapacityOf(j));
        output.WriteLine(StatsText.Format("Match_Instance", one.Number, problem.MenteeCount, problem.MentorCount, places));
        output.WriteLine("  " + StatsText.Format("Match_Result", result.Matched, result.Choices, result.Score, TextTable.Number(one.Time.TotalSeconds, 3),
            result.Certificate.Bound.ToString(CultureInfo.InvariantCulture)));
    }

    private static object Json(Solved one) => new
    {
        instance = one.Number,
        matched = one.Result!.Matched,
        with_choice = one.Result.Choices,
        score = one.Result.Score,
        seconds = one.Time.TotalSeconds,
        certificate = new
        {
            holds = one.Result.Certificate.IsValid,
            worth = one.Result.Certificate.Worth.ToString(CultureInfo.InvariantCulture),
            bound = one.Result.Certificate.Bound.ToString(CultureInfo.InvariantCulture),
        },
        pairs = one.Result.Pairs.Select(pair => new[] { pair.Mentee, pair.Mentor }),
        blocking_pairs = BlockingPairs.Find(one.Result).Count,
    };

    /// <param name="Result">Null when the instance contains no scores.</param>
    private sealed record Solved(int Number, MatchingResult? Result, TimeSpan Time);
}
