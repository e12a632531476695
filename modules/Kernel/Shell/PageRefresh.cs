namespace FacultyDev.Kernel.Shell;

/// <summary>A page with work under way asks a browser without scripts to load it again after so many seconds.</summary>
internal static class PageRefresh
{
    public const string Key = "RefreshSeconds";
    public const int Seconds = 3;
}
