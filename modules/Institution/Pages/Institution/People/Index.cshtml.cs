using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Directory;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Profiles;
using FacultyDev.Institution.Settings;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Access;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution.People;

[RequirePermission(InstitutionPermissions.People.View)]
internal sealed class IndexModel(
    PeopleListQuery people, TagSuggestions suggestions, IUnits units, InstitutionSettingsQuery settings, IViewer viewer, IStringLocalizer<InstitutionText> texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Rank { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Track { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Stage { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Tag { get; set; }

    public TableResult People { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Ranks { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Tracks { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Tags { get; private set; } = [];

    public IEnumerable<SelectListItem> Stages => Enum.GetNames<CareerStage>().Select(stage => new SelectListItem(texts[$"Stage.{stage}"], stage));

    public IEnumerable<SelectListItem> Statuses => Enum.GetNames<MemberStatus>().Select(status => new SelectListItem(texts[$"Status.{status}"], status));

    public bool MayImport => viewer.UnitsFor(InstitutionPermissions.People.Import).IsEverything;

    public async Task OnGetAsync([FromQuery] TableRequest table, CancellationToken cancellationToken)
    {
        People = await TableResult.LoadAsync(await RowsAsync(table, cancellationToken), await people.DefinitionAsync(cancellationToken), table, cancellationToken);
        Units = (await units.GetTreeAsync(cancellationToken)).ToChoices(viewer.UnitsFor(InstitutionPermissions.People.View));
        var known = await settings.GetAsync(cancellationToken);
        Ranks = [.. known.Ranks.Select(rank => new SelectListItem(rank, rank))];
        Tracks = [.. known.Tracks.Select(track => new SelectListItem(track, track))];
        Tags = await suggestions.ChoicesAsync(Tag, cancellationToken);
    }

    public async Task<IActionResult> OnGetCsvAsync([FromQuery] TableRequest table, CancellationToken cancellationToken) =>
        TableCsv.Of(texts["People.CsvName"], await RowsAsync(table, cancellationToken), await people.DefinitionAsync(cancellationToken), table);

    private Task<IQueryable<PersonRow>> RowsAsync(TableRequest table, CancellationToken cancellationToken) =>
        people.RowsAsync(
            new PeopleFilter(Given(Unit), Given(Rank), table.Q, Given(Track), Read<CareerStage>(Stage), Read<MemberStatus>(Status), Given(Tag)), cancellationToken);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    /// <summary>Treats an unknown value as no filter.</summary>
    private static T? Read<T>(string? text) where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : null;
}
