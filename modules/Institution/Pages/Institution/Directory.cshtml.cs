using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Directory;
using FacultyDev.Institution.Profiles;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Access;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FacultyDev.Institution.Pages.Institution;

/// <summary>Colleagues by name, unit, expertise and interest, as far as this viewer may see them.</summary>
[RequirePermission(InstitutionPermissions.People.Directory)]
internal sealed class DirectoryModel(DirectoryListQuery directory, TagSuggestions suggestions, IUnits units, IViewer viewer) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Tag { get; set; }

    public TableResult People { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Tags { get; private set; } = [];

    public bool HasProfile => viewer.PersonId is not null;

    public async Task OnGetAsync([FromQuery] TableRequest table, CancellationToken cancellationToken)
    {
        People = await directory.LoadAsync(
            new DirectoryFilter(string.IsNullOrEmpty(Unit) ? null : Unit, table.Q, string.IsNullOrEmpty(Tag) ? null : Tag), table, cancellationToken);
        Units = (await units.GetTreeAsync(cancellationToken)).ToChoices(UnitSet.Everything);
        Tags = await suggestions.ChoicesAsync(Tag, cancellationToken);
    }
}
