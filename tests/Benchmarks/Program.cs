using FacultyDev.Benchmarks;
using FacultyDev.Benchmarks.Statistics;

// dotnet run -c Release --project tests/Benchmarks -- NAME [ARGUMENTS]; without a name it lists what there is.
Benchmark[] all =
[
    new("statistics", "ANOVA of a million rows, alpha of ten million answers", _ => Task.FromResult(StatisticsBenchmark.Run())),
];

if (all.SingleOrDefault(benchmark => benchmark.Name == args.FirstOrDefault()) is { } chosen)
    return await chosen.RunAsync(args[1..]);
foreach (var benchmark in all)
    Console.WriteLine($"{benchmark.Name,-16}{benchmark.What}");
return args.Length == 0 ? 0 : 1;
