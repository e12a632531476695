using System.CommandLine;
using FacultyDev.Statistics;

namespace FacultyDev.Host.Commands.Stats;

/// <summary><c>stats alpha FILE --items A,B,C</c>: Cronbach's alpha.</summary>
internal static class StatsAlphaCommand
{
    public static Command Create()
    {
        var (file, json, missing, level) = (StatsOptions.File(), StatsOptions.Json(), StatsOptions.Missing(), StatsOptions.Level());
        var items = new Option<string?>("--items") { Description = "The items' columns, comma-separated; without it every column." };
        var reverse = new Option<string?>("--reverse") { Description = "Items to turn round first, comma-separated; needs --min and --max." };
        var minimum = new Option<double?>("--min") { Description = "Lowest point of the response scale." };
        var maximum = new Option<double?>("--max") { Description = "Highest point of the response scale." };
        var pairwise = new Option<bool>("--pairwise") { Description = "Use all answers to each pair of items, not only complete cases." };
        return new Command("alpha", "Cronbach's alpha of a scale, with what each item does to it.")
            { file, items, reverse, minimum, maximum, pairwise, missing, level, json }.SetWork((parsed, output) =>
            {
                var data = StatsOptions.Read(parsed.GetValue(file)!, parsed.GetValue(missing)!);
                var (chosen, turned) = (StatsOptions.Names(parsed.GetValue(items)), StatsOptions.Names(parsed.GetValue(reverse)));
                if (chosen.Length == 0) chosen = [.. data.Columns];
                if (turned.Except(chosen).FirstOrDefault() is { } stranger) throw new StatsInputException(StatsText.Format("Alpha_NotAnItem", stranger));
                if (turned.Length > 0 && (parsed.GetValue(minimum) is null || parsed.GetValue(maximum) is null))
                    throw new StatsInputException(StatsText.Get("Alpha_NeedsScale"));

                var alpha = CronbachAlpha.Of(
                    [.. chosen.Select(name => turned.Contains(name)
                        ? data.Number(name).Reversed(parsed.GetValue(minimum)!.Value, parsed.GetValue(maximum)!.Value)
                        : data.Number(name))],
                    parsed.GetValue(pairwise) ? MissingAnswers.Pairwise : MissingAnswers.CompleteCases, parsed.GetValue(level));
                if (parsed.GetValue(json)) output.WriteJson(Json(alpha));
                else Write(alpha, output);
            });
    }

    private static void Write(CronbachAlpha alpha, TextWriter output)
    {
        output.WriteLine(alpha.Describe());
        output.WriteLine();
        var table = new TextTable(StatsText.Get("Item"), StatsText.Get("MissingCount"), StatsText.Get("ItemRest"), StatsText.Get("AlphaIfDeleted"));
        foreach (var item in alpha.ItemStatistics)
        {
            table.Add(
                item.Name, $"{item.Missing}", TextTable.Number(item.ItemRest, 3), item.AlphaIfDeleted is { } without ? TextTable.Number(without, 3) : "—");
        }
        table.WriteTo(output);
    }

    private static object Json(CronbachAlpha alpha) => new
    {
        sentence = alpha.Describe(),
        raw_alpha = alpha.Alpha,
        std_alpha = alpha.StandardizedAlpha,
        average_r = alpha.AverageCorrelation,
        G6 = alpha.GuttmanLambda6,
        n = alpha.Count,
        rows = alpha.Rows,
        k = alpha.Items,
        missing_answers = alpha.MissingAnswers.ToString(),
        mean = alpha.Mean,
        sd = alpha.StandardDeviation,
        feldt_ci = alpha.FeldtInterval.Limits(),
        alpha_if_deleted = alpha.ItemStatistics.ToDictionary(item => item.Name, item => item.AlphaIfDeleted),
        r_drop = alpha.ItemStatistics.ToDictionary(item => item.Name, item => item.ItemRest),
        possibly_reversed = alpha.PossiblyReversed,
        inference = alpha.Support.Inference(),
    };
}
