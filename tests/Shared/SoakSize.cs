using System.Globalization;

namespace FacultyDev.Tests.Shared;

/// <summary>The size of the kill, race and attack scenarios: small in <c>./test</c>, full in <c>./test --soak</c>.</summary>
internal static class SoakSize
{
    public static bool IsSoak { get; } = Environment.GetEnvironmentVariable("FACULTYDEV_TEST_SOAK") == "1";

    public static int Of(int small, int full) => IsSoak ? full : small;

    /// <summary>
    /// Prints the counts of a scenario, in a soak run only: <c>SoakSize.Report("import killed", ("rows", 50_000), ("lost", 0))</c>.
    /// </summary>
    public static void Report(string scenario, params IEnumerable<(string Name, object Value)> figures)
    {
        if (IsSoak)
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"soak: {scenario}: {string.Join(", ", figures.Select(figure => $"{figure.Value} {figure.Name}"))}"));
    }
}
