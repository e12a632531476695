using Microsoft.Playwright;

namespace FacultyDev.Reporting.Pdf;

/// <summary>
/// The driver between us and Chromium: a Node program of 135 MB that comes with the package Microsoft.Playwright. Publishing
/// puts it beside the program, where Playwright looks by itself. A build does not copy it into every output folder; there it is
/// taken from where NuGet restored the package.
/// </summary>
internal static class PlaywrightDriver
{
    private const string SearchPath = "PLAYWRIGHT_DRIVER_SEARCH_PATH";
    private const string Folder = ".playwright";

    /// <summary>Tells Playwright where its driver is, unless somebody has already, or it lies beside the program.</summary>
    public static void SetDriverPath()
    {
        if (Environment.GetEnvironmentVariable(SearchPath) is { Length: > 0 } || Directory.Exists(Path.Combine(AppContext.BaseDirectory, Folder)))
            return;
        if (Directory.Exists(Path.Combine(RestoredPackage(), Folder)))
            Environment.SetEnvironmentVariable(SearchPath, RestoredPackage());
    }

    private static string RestoredPackage()
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } elsewhere
            ? elsewhere
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        return Path.Combine(packages, "microsoft.playwright", typeof(IPlaywright).Assembly.GetName().Version!.ToString(3));
    }
}
