using System.CommandLine;
using FacultyDev.Statistics;

namespace FacultyDev.Host.Commands.Stats;

/// <summary><c>stats paired FILE --pre COL --post COL</c>: the change within the same people, overall and by group.</summary>
internal static class StatsPairedCommand
{
    public static Command Create()
    {
        var (file, json, missing, level) = (StatsOptions.File(), StatsOptions.Json(), StatsOptions.Missing(), StatsOptions.Level());
        var pre = StatsOptions.Required("--pre", "The measurement before.");
        var post = StatsOptions.Required("--post", "The measurement after.");
        var group = new Option<string?>("--group") { Description = "A column of labels, to compare the changes of groups." };
        var id = new Option<string?>("--id") { Description = "The column of pseudonyms that links FILE with --post-file." };
        var postFile = new Option<FileInfo>("--post-file") { Description = "Where the measurement after stands, if not in FILE." }.AcceptExistingOnly();
        var independent = new Option<bool>("--as-independent")
        {
            Description = "Also treat pre and post as different people, only to compare with published tables made that way.",
        };
        return new Command("paired", "Change of the same people between two measurements.")
            { file, pre, post, group, id, postFile, independent, missing, level, json }.SetWork((parsed, output) =>
            {
                if (parsed.GetValue(postFile) is null != parsed.GetValue(id) is null) throw new StatsInputException(StatsText.Get("Paired_NeedsBoth"));
                var data = StatsOptions.Read(parsed.GetValue(file)!, parsed.GetValue(missing)!);
                var after = parsed.GetValue(postFile) is { } second ? StatsOptions.Read(second, parsed.GetValue(missing)!) : null;
                var people = new PairedColumns(data, after, parsed.GetValue(id), parsed.GetValue(pre)!, parsed.GetValue(post)!);
                var analysis = PairedAnalysis.Of(people, parsed.GetValue(group), parsed.GetValue(level), parsed.GetValue(independent));
                if (parsed.GetValue(json)) output.WriteJson(analysis.Json());
                else analysis.Write(output);
            });
    }
}
