namespace FacultyDev.Tests.Demo;

/// <summary>Locates what tests run in Node.js: their own scripts, and packages that only tests need (<c>tests/package.json</c>).</summary>
internal static class NodeScripts
{
    private static readonly Lazy<string> Folder = new(() =>
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FacultyDev.sln")))
            folder = folder.Parent;
        var tests = Path.Combine(folder?.FullName ?? throw new InvalidOperationException("The tests do not lie inside the repository."), "tests");
        return Directory.Exists(Path.Combine(tests, "node_modules"))
            ? tests
            : throw new InvalidOperationException("The packages of the tests are missing: run ./test, or npm ci in the folder tests.");
    });

    /// <param name="path">The path below the tests folder.</param>
    public static string Find(params string[] path) => Path.Combine([Folder.Value, .. path]);
}
