using System.Globalization;
using FacultyDev.Benchmarks.Import;
using FacultyDev.Benchmarks.Statistics;
using FacultyDev.Benchmarks.Matrix;
using FacultyDev.Benchmarks.Writes;

namespace FacultyDev.Benchmarks;

/// <summary>
/// Usage: dotnet run -c Release --project tests/Benchmarks -- NAME [ARGUMENTS]; lists the benchmarks when called without a name.
/// </summary>
internal static class Benchmarks
{
    public static async Task<int> Main(string[] args)
    {
        Benchmark[] all =
        [
            new("table", "the table page at 100,000 people, 1,000 units, 60,000 actions", _ => MatrixBenchmark.RunAsync()),
            new("import", "a roster of 50,000 rows", _ => ImportBenchmark.RunAsync()),
            new("writes", "writes while eight people sign in and a roster of 20,000 rows is imported", arguments => WriteBenchmark.RunAsync(arguments is [var people] ? int.Parse(people, CultureInfo.InvariantCulture) : 8)),
            new("statistics", "ANOVA of a million rows, alpha of ten million answers", _ => Task.FromResult(StatisticsBenchmark.Run())),
            new("disclosure", "protecting a table of 60 × 6 × 4", _ => Task.FromResult(DisclosureBenchmark.Run())),
            new("matching", "2,000 × 800 with every pair, 10,000 × 4,000 with 60 candidates each", _ => Task.FromResult(MatchingBenchmark.Run())),
        ];

        if (all.SingleOrDefault(benchmark => benchmark.Name == args.FirstOrDefault()) is { } chosen)
            return await chosen.RunAsync(args[1..]);
        foreach (var benchmark in all)
            Console.WriteLine($"{benchmark.Name,-16}{benchmark.What}");
        return args.Length == 0 ? 0 : 1;
    }
}
