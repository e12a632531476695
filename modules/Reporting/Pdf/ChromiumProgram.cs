using FacultyDev.Kernel.Errors;

namespace FacultyDev.Reporting.Pdf;

/// <summary>
/// Finds the Chromium executable: the configured path, otherwise in the usual folder and the search path. The headless shell is preferred
/// because it prints the same without creating a window.
/// </summary>
internal static class ChromiumProgram
{
    private const string DefaultFolder = "/usr/bin";

    private static readonly string[] Names =
        ["chromium-headless-shell", "chrome-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <param name="configured">The setting <c>Pdf:Chromium</c>. When set, no other place is searched, so that a wrong path is
    /// reported.</param>
    /// <param name="searchPath">The value of the PATH environment variable.</param>
    /// <exception cref="DomainException">No executable was found.</exception>
    public static string Find(string? configured, string? searchPath)
    {
        if (!string.IsNullOrWhiteSpace(configured))
            return File.Exists(configured) ? configured : throw new DomainException("reporting.chromium.not-at-configured-path", null, configured);
        var folders = (searchPath ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Names.SelectMany(name => folders.Prepend(DefaultFolder).Select(folder => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists) ?? throw new DomainException("reporting.chromium.missing");
    }
}
