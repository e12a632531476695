using System.Diagnostics;

namespace FacultyDev.Benchmarks.Statistics;

/// <summary>Repeated measurement. The shortest run is what the program needs; longer ones are what else the machine did.</summary>
internal static class RepeatedTiming
{
    /// <summary>Seconds of the shortest run after one to warm up, and the result of the last.</summary>
    public static (double Seconds, T Result) Shortest<T>(int repetitions, Func<T> work)
    {
        var result = work();
        var shortest = double.PositiveInfinity;
        for (var run = 0; run < repetitions; run++)
        {
            var watch = Stopwatch.StartNew();
            result = work();
            shortest = Math.Min(shortest, watch.Elapsed.TotalSeconds);
        }
        return (shortest, result);
    }

    public static void Print(string what, double seconds, double floor, string note = "") => Console.WriteLine(
        $"{what,-66}{1000 * seconds,9:F1} ms   floor {1000 * floor,7:F2} ms   ratio {seconds / floor,8:F1}   {note}");
}
