using System.CommandLine;
using System.Globalization;

namespace FacultyDev.Host.Commands.Stats;

/// <summary>Arguments and options that several commands share.</summary>
internal static class StatsOptions
{
    public static Argument<FileInfo> File() =>
        new("FILE") { Description = "A CSV file in UTF-8, the first line naming the columns." };

    public static Option<bool> Json() => new("--json") { Description = "Print everything as JSON, in full precision." };

    public static Option<string> Missing() => new("--missing")
    {
        Description = "What stands for a missing value beside an empty cell, comma-separated.",
        DefaultValueFactory = _ => "NA",
    };

    public static Option<double> Level() => new("--level") { Description = "Confidence level.", DefaultValueFactory = _ => 0.95 };

    public static Option<string> Required(string name, string description) => new(name) { Description = description, Required = true };

    public static DataFile Read(FileInfo file, string missing)
    {
        using var reader = file.OpenText();
        return DataFile.Read(reader, Names(missing));
    }

    public static string[] Names(string? list) => (list ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static long[] Counts(string option, string list) =>
    [
        .. Names(list).Select(text => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count)
            ? count
            : throw new StatsInputException(StatsText.Format("Option_NotACount", option, text))),
    ];
}
