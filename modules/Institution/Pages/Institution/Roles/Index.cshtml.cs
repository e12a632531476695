using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Roles;
using FacultyDev.Kernel.Access;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution.Roles;

[RequirePermission(InstitutionPermissions.Roles.View)]
internal sealed class IndexModel(RoleListQuery roles, IUnits units, IViewer viewer, DateFormatter dates, IStringLocalizer<InstitutionText> texts) : PageModel
{
    private IReadOnlyDictionary<Guid, string> granters = new Dictionary<Guid, string>();

    [BindProperty(SupportsGet = true)]
    public FacultyRole? Role { get; set; }

    public TableResult Assignments { get; private set; } = null!;

    public IEnumerable<SelectListItem> RoleNames => Enum.GetValues<FacultyRole>().Select(role => new SelectListItem(texts[$"Role.{role}"], role.ToString()));

    public bool MayGrant => viewer.HasPermission(InstitutionPermissions.Roles.Grant);

    public async Task OnGetAsync([FromQuery] TableRequest table, CancellationToken cancellationToken)
    {
        var page = await TableResult.LoadAsync(roles.HeldToday(Role, table.Q), await DefinitionAsync(cancellationToken), table, cancellationToken);
        granters = await roles.GetGrantersAsync(page.Rows, cancellationToken);
        Assignments = page;
    }

    public async Task<IActionResult> OnGetCsvAsync([FromQuery] TableRequest table, CancellationToken cancellationToken)
    {
        granters = await roles.GetGrantersAsync(Role, table.Q, cancellationToken);
        return TableCsv.Of(texts["Roles.CsvName"], roles.HeldToday(Role, table.Q), await DefinitionAsync(cancellationToken), table);
    }

    private async Task<TableDefinition<RoleRow>> DefinitionAsync(CancellationToken cancellationToken)
    {
        var tree = await units.GetTreeAsync(cancellationToken);
        return new TableDefinition<RoleRow>(row => row.Id)
            .LinkingTo(row => $"/institution/people/{row.MemberId}")
            .UnsortedColumn("name", texts["Label.Name"], row => Text(row.Name), row => row.Name)
            .UnsortedColumn("role", texts["Label.Role"], row => Text(texts[$"Role.{row.Role}"]), row => texts[$"Role.{row.Role}"].Value)
            .UnsortedColumn("scope", texts["Label.Where"], row => Text(Scope(row)), Scope)
            .UnsortedColumn("from", texts["Label.FirstDay"], row => Text(DateFormatter.Day(row.From)), row => row.From)
            .UnsortedColumn("until", texts["Label.LastDay"], row => Text(row.Until is { } until ? DateFormatter.Day(until) : ""), row => row.Until)
            .UnsortedColumn("by", texts["Roles.By"], row => Text(Granter(row) ?? ""), Granter)
            // Sorts by id, which is chronological and has an index; sorting 100,000 rows by name would read them all.
            .Column("granted", texts["Roles.GrantedAt"], row => row.Id, row => Text(dates.DayOf(row.GrantedAt)), row => row.GrantedAt)
            .SortedBy("granted", descending: true);

        string? Granter(RoleRow row) => row.GrantedBy is { } account ? granters.GetValueOrDefault(account) : null;

        string Scope(RoleRow row) => row.UnitId is { } unit ? tree.Find(unit)?.Name ?? "" : texts["Label.WholeInstitution"];
    }

    private static IHtmlContentBuilder Text(string text) => new HtmlContentBuilder().Append(text);
}
