using Microsoft.Playwright;

namespace FacultyDev.Reporting.Pdf;

/// <summary>
/// Locates the Playwright driver for Chromium, a Node program of 135 MB in the package Microsoft.Playwright. Publishing copies it next to
/// the application, where Playwright finds it. A build does not copy it to the output folders, so it is then used from the NuGet package
/// folder.
/// </summary>
internal static class PlaywrightDriver
{
    private const string SearchPath = "PLAYWRIGHT_DRIVER_SEARCH_PATH";
    private const string Folder = ".playwright";

    /// <summary>Sets Playwright's driver path, unless it is already set or the driver lies next to the application.</summary>
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
