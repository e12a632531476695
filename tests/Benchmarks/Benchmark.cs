namespace FacultyDev.Benchmarks;

/// <summary>A measurement that is started by its name and prints what it found.</summary>
/// <param name="RunAsync">Gets the arguments after the name; returns the exit code.</param>
internal sealed record Benchmark(string Name, string What, Func<string[], Task<int>> RunAsync);
