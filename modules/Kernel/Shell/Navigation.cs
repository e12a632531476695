using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Localization;
using Microsoft.AspNetCore.Http;

namespace FacultyDev.Kernel.Shell;

/// <summary>An entry as this viewer sees it on this page.</summary>
public sealed record NavigationItem(string Text, string Path, bool IsCurrent);

/// <summary>What the modules offer in the menu, as far as the viewer may go there.</summary>
public sealed class Navigation
{
    public Navigation(IEnumerable<MenuEntry> entries, IViewer viewer, ModuleTexts texts, IHttpContextAccessor http)
    {
        var path = http.HttpContext?.Request.Path ?? PathString.Empty;
        var open = entries.Where(entry => viewer.HasPermission(entry.Permission)).OrderBy(entry => entry.Order).ToList();
        // The entry with the longest matching path is the one we are in: /reports/mine is not also /reports.
        var current = open.Where(entry => path.StartsWithSegments(entry.Path)).MaxBy(entry => entry.Path.Length);
        Main = [.. open.Where(entry => !entry.IsAdministration).Select(Item)];
        Administration = [.. open.Where(entry => entry.IsAdministration).Select(Item)];

        NavigationItem Item(MenuEntry entry) => new(texts.Get("Menu", entry.TextCode), entry.Path, entry == current);
    }

    public IReadOnlyList<NavigationItem> Main { get; }

    public IReadOnlyList<NavigationItem> Administration { get; }
}
