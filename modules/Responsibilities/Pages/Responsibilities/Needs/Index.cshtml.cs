using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Needs;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Needs;

/// <summary>Lists the needs to answer, the answered needs and the viewer's own needs.</summary>
[RequirePermission(ResponsibilitiesPermissions.Needs.View)]
internal sealed class IndexModel(
    NeedListQuery query, IUnits units, OwnerNames names, NeedFormatter formatter, IViewer viewer, IStringLocalizer<ResponsibilitiesText> text) : PageModel
{
    public TableResult<NeedRow> Needs { get; private set; } = null!;

    public NeedList List { get; private set; }

    public bool MayRaise => viewer.HasPermission(ResponsibilitiesPermissions.Needs.Raise);

    public bool MaySet => viewer.HasPermission(ResponsibilitiesPermissions.Needs.ManageSettings);

    public IReadOnlyList<SelectListItem> Lists =>
        [.. Enum.GetValues<NeedList>().Where(list => query.ListOf($"{list}") == list).Select(list => new SelectListItem(text[$"NeedList.{list}"], $"{list}"))];

    public IReadOnlyList<SelectListItem> Voices =>
        [.. Enum.GetValues<RaisedAs>().Select(voice => new SelectListItem(text[$"RaisedAs.{voice}"], $"{voice}"))];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    /// <param name="unit">The code of a unit; needs addressed to the units below it are included.</param>
    public async Task OnGetAsync(string? list, string? voice, string? unit, [FromQuery] TableRequest request, CancellationToken cancellationToken)
    {
        List = query.ListOf(list);
        RaisedAs? one = Enum.TryParse<RaisedAs>(voice, out var named) && Enum.IsDefined(named) ? named : null;
        var tree = await units.GetTreeAsync(cancellationToken);
        var within = string.IsNullOrEmpty(unit) ? null : tree.Reach((tree.FindByCode(unit) ?? throw new NotFoundException()).Id);
        Units = [.. (await query.ListUnitsAsync(List, tree, cancellationToken)).Select(place => new SelectListItem(new string('\u2003', place.Depth) + place.Unit.Name, place.Unit.Code))];
        Needs = await TableResult.LoadAsync(query.Rows(List, one, within), Columns(tree), request, cancellationToken);
        await names.LoadAsync(Needs.Rows.Select(row => row.ShownRaiserId), cancellationToken);
    }

    private TableDefinition<NeedRow> Columns(UnitTree tree) => new TableDefinition<NeedRow>(row => row.Id)
        .LinkingTo(row => $"/responsibilities/needs/{row.Id}")
        .Column("title", text["Action.Title"], row => row.Title)
        .UnsortedColumn("raiser", text["Need.RaisedBy"], row => Markup.Of($"{formatter.Raiser(row.RaisedAs, row.Circle, row.ShownRaiserId)}"), shown: List != NeedList.Mine)
        .UnsortedColumn("unit", text["Need.AddressedTo"], row => Markup.Of($"{formatter.Unit(tree, row.UnitId)}"))
        .UnsortedColumn("theme", text["Need.Theme"], row => Markup.Of($"{text[$"NeedTheme.{row.Theme}"].Value}"), shown: false)
        .Column("raised", text["Need.RaisedOn"], row => row.RaisedOn)
        .Column("due", text["Need.DueOn"], row => row.DueOn)
        .UnsortedColumn("status", text["Label.Status"], row => formatter.StatusCell(row.Status, row.IsOverdueOn(query.Today)))
        .SortedBy("due", descending: List != NeedList.ToAnswer);
}
