using FacultyDev.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks -- NAME [ARGUMENTS]; without a name it lists what there is.
Benchmark[] all = [];

if (all.SingleOrDefault(benchmark => benchmark.Name == args.FirstOrDefault()) is { } chosen)
    return await chosen.RunAsync(args[1..]);
foreach (var benchmark in all)
    Console.WriteLine($"{benchmark.Name,-16}{benchmark.What}");
return args.Length == 0 ? 0 : 1;
