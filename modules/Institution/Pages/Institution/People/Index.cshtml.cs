using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Settings;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution.People;

/// <summary>The people of the viewer's units.</summary>
[RequirePermission(InstitutionPermissions.People.View)]
internal sealed class IndexModel(PeopleTable people, IUnits units, SettingsQuery settings, IViewer viewer, IStringLocalizer<InstitutionText> texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Rank { get; set; }

    public TableResult People { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Ranks { get; private set; } = [];

    public bool MayImport => viewer.UnitsFor(InstitutionPermissions.People.Import).IsEverything;

    public async Task OnGetAsync([FromQuery] TableRequest table, CancellationToken cancellation)
    {
        People = await TableResult.LoadAsync(await RowsAsync(table, cancellation), await people.DefinitionAsync(cancellation), table, cancellation);
        var reach = viewer.UnitsFor(InstitutionPermissions.People.View);
        Units = [.. (await units.TreeAsync(cancellation)).Indented().Where(entry => reach.Contains(entry.Unit.Id))
            .Select(entry => new SelectListItem(new string('\u2003', entry.Depth) + entry.Unit.Name, entry.Unit.Code))];
        Ranks = [.. (await settings.GetAsync(cancellation)).Ranks.Select(rank => new SelectListItem(rank, rank))];
    }

    public async Task<IActionResult> OnGetCsvAsync([FromQuery] TableRequest table, CancellationToken cancellation) =>
        TableCsv.Of(texts["People.CsvName"], await RowsAsync(table, cancellation), await people.DefinitionAsync(cancellation), table);

    private Task<IQueryable<PersonRow>> RowsAsync(TableRequest table, CancellationToken cancellation) =>
        people.RowsAsync(new PeopleFilter(Unit, Rank, table.Q), cancellation);
}
