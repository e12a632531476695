using System.CommandLine;
using FacultyDev.Statistics;

namespace FacultyDev.Host.Commands.Stats;

/// <summary><c>stats rates --selected 4,12 --pool 40,60</c>: compares the selection rates of groups.</summary>
internal static class StatsRatesCommand
{
    public static Command Create()
    {
        var (json, level) = (StatsOptions.Json(), StatsOptions.Level());
        var selected = StatsOptions.Required("--selected", "Selected people per group, comma-separated.");
        var pool = StatsOptions.Required("--pool", "Eligible people per group, in the same order.");
        var names = new Option<string?>("--names") { Description = "The groups' names, in the same order." };
        return new Command("rates", "Selection rates of two or more groups, with exact tests and the rule for small numbers.")
            { selected, pool, names, level, json }.SetWork((parsed, output) =>
            {
                var groups = Groups(parsed.GetValue(selected)!, parsed.GetValue(pool)!, parsed.GetValue(names));
                var review = SelectionReview.Of(groups, parsed.GetValue(level));
                var pair = groups.Length == 2 ? SelectionComparison.Of(groups[0], groups[1], parsed.GetValue(level)) : null;
                if (parsed.GetValue(json)) output.WriteJson(RatesReport.Json(review, pair));
                else RatesReport.Write(review, pair, output);
            });
    }

    private static SelectionGroup[] Groups(string selected, string pool, string? names)
    {
        var (chosen, eligible) = (StatsOptions.Counts("--selected", selected), StatsOptions.Counts("--pool", pool));
        if (chosen.Length != eligible.Length) throw new StatsInputException(StatsText.Format("Rates_Lengths", chosen.Length, eligible.Length));
        var given = StatsOptions.Names(names);
        if (given.Length > 0 && given.Length != chosen.Length) throw new StatsInputException(StatsText.Format("Rates_Names", given.Length, chosen.Length));
        return [.. chosen.Select((count, at) => new SelectionGroup(
            given.Length > 0 ? given[at] : StatsText.Format("Rates_GroupName", at + 1), count, eligible[at]))];
    }
}
