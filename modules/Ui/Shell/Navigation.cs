using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Localization;
using Microsoft.AspNetCore.Http;

namespace FacultyDev.Ui;

/// <summary>A navigation entry for the viewer on the current page.</summary>
public sealed record NavigationItem(string Text, string Path, bool IsCurrent);

/// <summary>The navigation entries of all modules that the viewer may open.</summary>
public sealed class Navigation
{
    public Navigation(IEnumerable<MenuEntry> entries, IViewer viewer, ModuleTexts texts, IHttpContextAccessor http)
    {
        var path = http.HttpContext?.Request.Path ?? PathString.Empty;
        var open = entries.Where(entry => viewer.HasPermission(entry.Permission)).OrderBy(entry => entry.Order).ToList();
        // The longest matching path is the current one: /reports/mine must not also select /reports.
        var current = open.Where(entry => path.StartsWithSegments(entry.Path)).MaxBy(entry => entry.Path.Length);
        Main = [.. open.Where(entry => !entry.IsAdministration).Select(Item)];
        Administration = [.. open.Where(entry => entry.IsAdministration).Select(Item)];

        NavigationItem Item(MenuEntry entry) => new(texts.Get("Menu", entry.TextCode), entry.Path, entry == current);
    }

    public IReadOnlyList<NavigationItem> Main { get; }

    public IReadOnlyList<NavigationItem> Administration { get; }
}
