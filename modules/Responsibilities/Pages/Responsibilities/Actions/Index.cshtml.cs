using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Views;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>
/// Lists the actions that the viewer may see, with filters, paging and CSV export. Without a filter in the query string it applies the
/// viewer's default filter.
/// </summary>
[RequirePermission(ResponsibilitiesPermissions.Actions.View)]
internal sealed class IndexModel(
    ActionListQuery query, ActionFilterOptionsQuery filterOptions, SavedFilters saved, IUnits units, OwnerNames names, ActionFormatter formatter, IViewer viewer,
    IStringLocalizer<ResponsibilitiesText> text) : PageModel
{
    public TableResult<ActionRow> Actions { get; private set; } = null!;

    public ActionFilterLists Filters { get; private set; } = null!;

    public bool MayPlan => viewer.HasPermission(ResponsibilitiesPermissions.Actions.Plan);

    public async Task<IActionResult> OnGetAsync([FromQuery] ActionFilter filter, [FromQuery] TableRequest request, CancellationToken cancellationToken)
    {
        if (!Request.QueryString.HasValue && await saved.FindDefaultAsync(cancellationToken) is { } chosen)
            return LocalRedirect(chosen.Path);
        var tree = await units.GetTreeAsync(cancellationToken);
        Actions = await TableResult.LoadAsync(await query.RowsAsync(filter, cancellationToken), Columns(tree), request, cancellationToken);
        await names.LoadAsync(Actions.Rows.Select(row => row.OwnerId), cancellationToken);
        Filters = await filterOptions.LoadAsync(filter, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync([FromQuery] ActionFilter filter, [FromQuery] TableRequest request, CancellationToken cancellationToken)
    {
        var rows = await query.RowsAsync(filter, cancellationToken);
        await names.LoadAsync(await rows.Select(row => row.OwnerId).Distinct().ToListAsync(cancellationToken), cancellationToken);
        return TableCsv.Of("actions", rows, Columns(await units.GetTreeAsync(cancellationToken)), request);
    }

    private TableDefinition<ActionRow> Columns(UnitTree tree) => new TableDefinition<ActionRow>(row => row.Id)
        .LinkingTo(row => $"/responsibilities/actions/{row.Id}")
        .Column("title", text["Action.Title"], row => row.Title)
        .Column("code", text["Label.Responsibility"], row => row.Code, row => Markup.Of($"{(row.Codes > 1 ? text["Codes.More", row.Code, row.Codes - 1].Value : row.Code)}"))
        .UnsortedColumn("unit", text["Label.Unit"], row => Markup.Of($"{UnitName(tree, row)}"), row => UnitName(tree, row))
        .UnsortedColumn("owner", text["Label.Owner"], row => Markup.Of($"{formatter.Owner(row)}"), row => formatter.Owner(row))
        .UnsortedColumn("kind", text["Label.Kind"], row => Markup.Of($"{text[$"Kind.{row.Kind}"].Value}"), row => text[$"Kind.{row.Kind}"].Value, shown: false)
        .Column("start", text["Start"], row => row.Start, shown: false)
        .Column("due", text["Label.Due"], row => row.Due)
        .UnsortedColumn("status", text["Label.Status"], row => formatter.StatusCell(row.Status, row.Percent, row.IsLateOn(query.Today)), row => formatter.Status(row.Status, row.Percent, row.IsLateOn(query.Today)))
        .SortedBy("due");

    private string UnitName(UnitTree tree, ActionRow row) => tree.Find(row.UnitId)?.Name ?? text["Unit.Closed"];
}
