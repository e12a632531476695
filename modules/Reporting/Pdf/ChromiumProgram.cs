using FacultyDev.Kernel.Errors;

namespace FacultyDev.Reporting.Pdf;

/// <summary>Where Chromium is: the configured program, else the usual places, else the search path.</summary>
internal static class ChromiumProgram
{
    private const string UsualPlace = "/usr/bin/chromium";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <param name="configured">Setting <c>Pdf:Chromium</c>; when given, nothing else is tried, so that a typing error shows.</param>
    /// <param name="searchPath">The variable PATH.</param>
    /// <exception cref="DomainException">There is none.</exception>
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
