using System.Text.Json;
using FacultyDev.Statistics;

namespace FacultyDev.Modules.Tests.Statistics;

/// <summary>Reads the reference files and compares within the tolerances that their README states.</summary>
internal static class Expected
{
    public static JsonElement Json(string file) => JsonDocument.Parse(File.ReadAllText(PathOf(file))).RootElement;

    /// <summary>The columns of a reference CSV by name. The files contain no quotes, and an empty cell is a missing value.</summary>
    public static Dictionary<string, string?[]> Csv(string file)
    {
        var lines = File.ReadAllLines(PathOf(file)).Where(line => line.Length > 0).Select(line => line.Split(',')).ToArray();
        return lines[0].Select((name, column) => (name, column)).ToDictionary(
            at => at.name, at => lines.Skip(1).Select(cells => cells[at.column] is "" ? null : cells[at.column]).ToArray());
    }

    public static double Number(this JsonElement element, string name) => element.GetProperty(name).GetDouble();

    public static JsonElement Term(this JsonElement table, string name) =>
        table.EnumerateArray().Single(term => term.GetProperty("term").GetString() == name);

    public static void ShouldAgree(this double actual, double expected, string? what = null) =>
        Math.Abs(actual - expected).ShouldBeLessThanOrEqualTo(1e-8 * Math.Abs(expected), $"{what} {actual:R} instead of {expected:R}");

    public static void ShouldAgree(this PValue actual, double expected, string? what = null) =>
        Math.Abs(actual.Value - expected).ShouldBeLessThanOrEqualTo(
            expected < 1e-10 ? Math.Max(1e-12, 1e-6 * expected) : 1e-6 * expected, $"{what} p {actual.Value:R} instead of {expected:R}");

    public static void ShouldAgree(this Interval actual, JsonElement limits, string? what = null)
    {
        actual.Lower.ShouldAgree(limits[0].GetDouble(), what);
        actual.Upper.ShouldAgree(limits[1].GetDouble(), what);
    }

    public static void ShouldFailWith(this Func<object?> computation, StatisticsError error, params string[] named)
    {
        var exception = Should.Throw<StatisticsException>(() => { computation(); });
        exception.Error.ShouldBe(error);
        foreach (var name in named) exception.Message.ShouldContain(name);
    }

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Statistics", "Reference", file);
}
