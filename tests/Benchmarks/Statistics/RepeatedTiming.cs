using System.Diagnostics;

namespace FacultyDev.Benchmarks.Statistics;

/// <summary>Repeats a measurement and uses the shortest run, because longer runs include other work of the machine.</summary>
internal static class RepeatedTiming
{
    /// <summary>Returns the seconds of the shortest run after one warm-up run, and the result of the last run.</summary>
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
