using System.Text.Encodings.Web;
using System.Text.Json;
using FacultyDev.Statistics;

namespace FacultyDev.Host.Commands.Stats;

/// <summary>Writes JSON with numbers in full precision and the field names common in statistics.</summary>
internal static class StatsOutput
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void WriteJson(this TextWriter output, object result) => output.WriteLine(JsonSerializer.Serialize(result, Options));

    public static double[] Limits(this Interval interval) => [interval.Lower, interval.Upper];

    /// <summary>
    /// Says whether a report may print the inferential results. JSON always contains the numbers, so that they can be checked against other
    /// software.
    /// </summary>
    public static object Inference(this InferenceSupport support) => new
    {
        allowed = support.IsAllowed,
        level = support.Level.ToString().ToLowerInvariant(),
        smallest_group = support.GroupName,
        smallest_n = support.SmallestGroup,
        note = support.Describe(),
    };
}
