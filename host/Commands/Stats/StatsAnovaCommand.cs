using System.CommandLine;
using FacultyDev.Statistics;

namespace FacultyDev.Host.Commands.Stats;

/// <summary><c>stats anova FILE --y COL --a COL --b COL</c>: two-way analysis of variance.</summary>
internal static class StatsAnovaCommand
{
    public static Command Create()
    {
        var (file, json, missing, level) = (StatsOptions.File(), StatsOptions.Json(), StatsOptions.Missing(), StatsOptions.Level());
        var y = StatsOptions.Required("--y", "The outcome, a column of numbers.");
        var a = StatsOptions.Required("--a", "The first factor, a column of labels.");
        var b = StatsOptions.Required("--b", "The second factor, a column of labels.");
        var type = new Option<int>("--type") { Description = "Type of the sums of squares: 1, 2 or 3.", DefaultValueFactory = _ => 3 };
        var repeated = new Option<bool>("--repeated")
        {
            Description = "The same people appear more than once; the result is then marked as for comparison with published tables only.",
        };
        return new Command("anova", "Two-way analysis of variance, cells of any size.") { file, y, a, b, type, repeated, missing, level, json }
            .SetWork((parsed, output) =>
            {
                var data = StatsOptions.Read(parsed.GetValue(file)!, parsed.GetValue(missing)!);
                var result = TwoWayAnova.Fit(
                    data.Number(parsed.GetValue(y)!), data.Label(parsed.GetValue(a)!), data.Label(parsed.GetValue(b)!),
                    new TwoWayAnovaOptions
                    {
                        Type = (SumsOfSquares)parsed.GetValue(type),
                        Level = parsed.GetValue(level),
                        Observations = parsed.GetValue(repeated) ? Observations.RepeatedTreatedAsIndependent : Observations.Independent,
                    });
                if (parsed.GetValue(json)) output.WriteJson(AnovaReport.Json(result));
                else AnovaReport.Write(result, output);
            });
    }
}
