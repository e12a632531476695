using FacultyDev.Kernel.Errors;

namespace FacultyDev.Reporting.Pdf;

/// <summary>Finds the Chromium executable: the configured path, otherwise the usual path, otherwise the search path.</summary>
internal static class ChromiumProgram
{
    private const string UsualPlace = "/usr/bin/chromium";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <param name="configured">The setting <c>Pdf:Chromium</c>. When set, no other place is searched, so that a wrong path is
    /// reported.</param>
    /// <param name="searchPath">The value of the PATH environment variable.</param>
    /// <exception cref="DomainException">No executable was found.</exception>
    public static string Find(string? configured, string? searchPath)
    {
        if (!string.IsNullOrWhiteSpace(configured))
            return File.Exists(configured) ? configured : throw new DomainException("reporting.chromium.not-at-configured-path", null, configured);
        var folders = (searchPath ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name)))
            .Prepend(UsualPlace)
            .FirstOrDefault(File.Exists) ?? throw new DomainException("reporting.chromium.missing");
    }
}
