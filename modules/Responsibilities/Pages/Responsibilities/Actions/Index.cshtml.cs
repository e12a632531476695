using System.Globalization;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Shell;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Responsibilities.Priorities;
using FacultyDev.Responsibilities.Table;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>All actions the viewer sees, filtered, page by page, and as CSV.</summary>
[RequirePermission(ResponsibilitiesPermissions.Actions.View)]
internal sealed class IndexModel(
    ActionListQuery query, TableQuery table, CatalogueQuery catalogue, PriorityChoices priorities, IUnits units, OwnerNames names, ActionWords words, IViewer viewer,
    IStringLocalizer<ResponsibilitiesText> text) : PageModel
{
    public TableResult<ActionRow> Actions { get; private set; } = null!;

    public ActionFilter Filter { get; private set; } = new();

    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Codes { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Priorities { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Owners { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Statuses =>
        [new(text["Status.Open"], ActionFilter.Open), .. Enum.GetValues<ActionStatus>().Select(status => new SelectListItem(text[$"Status.{status}"], status.ToString()))];

    public IReadOnlyList<SelectListItem> Late => [new(text["Late.Only"], "true")];

    public bool MayPlan => viewer.May(ResponsibilitiesPermissions.Actions.Plan);

    public string? Year => Filter.YearOr(query.ThisYear)?.StartYear.ToString(CultureInfo.InvariantCulture);

    public async Task OnGetAsync([FromQuery] ActionFilter filter, [FromQuery] TableRequest request, CancellationToken cancellation)
    {
        Filter = filter;
        var tree = await units.TreeAsync(cancellation);
        Actions = await TableResult.LoadAsync(await query.RowsAsync(filter, cancellation), Columns(tree), request, cancellation);
        await names.LoadAsync([.. Actions.Rows.Select(row => row.OwnerId), query.OwnerOf(filter)], cancellation);

        Years = [.. (await table.YearsAsync(query.ThisYear, cancellation)).Select(year => new SelectListItem($"{year}", $"{year.StartYear}"))];
        Codes = [.. (await catalogue.InForceAsync(filter.YearOr(query.ThisYear) ?? query.ThisYear, cancellation))
            .Select(entry => new SelectListItem($"{entry.Code} {entry.TitleIn(CultureInfo.CurrentUICulture)}", entry.Code))];
        Priorities =
        [
            new(text["Priority.Any"], ActionFilter.AnyPriority), new(text["Priority.No"], ActionFilter.NoPriority),
            .. await priorities.ForAsync(filter.YearOr(query.ThisYear) ?? query.ThisYear, Guid.TryParse(filter.Priority, out var asked) ? asked : null, null, cancellation),
        ];
        Owners = [new(text["Owner.Me"], ActionFilter.Me), .. NamedOwner()];
    }

    public async Task<IActionResult> OnGetCsvAsync([FromQuery] ActionFilter filter, [FromQuery] TableRequest request, CancellationToken cancellation)
    {
        var rows = await query.RowsAsync(filter, cancellation);
        await names.LoadAsync(await rows.Select(row => row.OwnerId).Distinct().ToListAsync(cancellation), cancellation);
        return TableCsv.Of("actions", rows, Columns(await units.TreeAsync(cancellation)), request);
    }

    private TableDefinition<ActionRow> Columns(UnitTree tree) => new TableDefinition<ActionRow>(row => row.Id)
        .LinkingTo(row => $"/responsibilities/actions/{row.Id}")
        .Column("title", text["Action.Title"], row => row.Title)
        .Column("code", text["Action.Codes.Short"], row => row.Code, row => Markup.Of($"{(row.Codes > 1 ? text["Codes.More", row.Code, row.Codes - 1].Value : row.Code)}"))
        .Unsorted("unit", text["Unit"], row => Markup.Of($"{UnitName(tree, row)}"), row => UnitName(tree, row))
        .Unsorted("owner", text["Owner"], row => Markup.Of($"{words.Owner(row)}"), row => words.Owner(row))
        .Unsorted("kind", text["Action.Kind"], row => Markup.Of($"{text[$"Kind.{row.Kind}"].Value}"), row => text[$"Kind.{row.Kind}"].Value, shown: false)
        .Column("due", text["Due"], row => row.Due)
        .Unsorted("status", text["Status"], row => words.StatusCell(row.Status, row.Percent, row.IsLateOn(query.Today)), row => words.Status(row.Status, row.Percent, row.IsLateOn(query.Today)))
        .SortedBy("due");

    private string UnitName(UnitTree tree, ActionRow row) => tree.Find(row.UnitId)?.Name ?? text["Unit.Closed"];

    /// <summary>When somebody else's actions were asked for, their name stands on the chip.</summary>
    private IEnumerable<SelectListItem> NamedOwner() => Filter.Owner is { } id && id != ActionFilter.Me && query.OwnerOf(Filter) is { } person
        ? [new SelectListItem(words.Person(person), id)]
        : [];
}
