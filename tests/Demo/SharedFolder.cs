using System.Text.Json;

namespace FacultyDev.Tests.Demo;

/// <summary>
/// A folder that the suites of one <c>./test</c> share, so that one suite need not repeat the work of another. Null for a suite that runs
/// alone, which then does the work itself.
/// </summary>
internal static class SharedFolder
{
    public static string? Root { get; } = Environment.GetEnvironmentVariable("FACULTYDEV_TEST_SHARED");

    /// <summary>Returns what another suite has written; null when there is nothing.</summary>
    public static async Task<T?> ReadAsync<T>(string name) where T : class
    {
        if (Root is null || !File.Exists(Path.Combine(Root, name)))
            return null;
        await using var file = File.OpenRead(Path.Combine(Root, name));
        return await JsonSerializer.DeserializeAsync<T>(file);
    }

    /// <summary>Writes for the suites that follow, when there is a shared folder.</summary>
    public static async Task WriteAsync<T>(string name, T value) where T : class
    {
        if (Root is null)
            return;
        await using var file = File.Create(Path.Combine(Root, name));
        await JsonSerializer.SerializeAsync(file, value);
    }
}
