namespace FacultyDev.Benchmarks;

/// <summary>A named measurement that prints its results.</summary>
/// <param name="RunAsync">Receives the arguments after the name and returns the exit code.</param>
internal sealed record Benchmark(string Name, string What, Func<string[], Task<int>> RunAsync);
