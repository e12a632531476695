namespace FacultyDev.Ui;

/// <summary>Makes a browser without scripts reload a page that shows a running job every few seconds.</summary>
internal static class PageRefresh
{
    public const string Key = "RefreshSeconds";
    public const int Seconds = 3;
}
