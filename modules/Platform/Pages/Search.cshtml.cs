using FacultyDev.Contracts.Extensions;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Localization;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Platform.Pages;

/// <summary>Searches all modules and groups the results by kind. Each module returns only what the viewer may see.</summary>
[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class SearchModel(IEnumerable<ISearchSource> sources, ModuleTexts texts) : PageModel
{
    private const int MinLength = 2;
    private const int MaxPerSource = 10;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public IReadOnlyList<HitGroup> Groups { get; private set; } = [];

    public bool IsTooShort => Typed.Length < MinLength;

    private string Typed => (Q ?? "").Trim();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (IsTooShort)
            return;
        var hits = new List<SearchHit>();
        // Sequential because all sources share the request's database connection.
        foreach (var source in sources)
            hits.AddRange(await source.SearchAsync(Typed[..Math.Min(Typed.Length, 100)], MaxPerSource, cancellationToken));
        Groups = [.. hits.GroupBy(hit => hit.Kind).Select(group => new HitGroup(texts.Get("Search", group.Key), [.. group]))];
    }

    internal sealed record HitGroup(string Name, IReadOnlyList<SearchHit> Hits);
}
