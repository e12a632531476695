using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Roles;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Shell;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution.Roles;

/// <summary>Who holds which role today.</summary>
[RequirePermission(InstitutionPermissions.Roles.View)]
internal sealed class IndexModel(RolesQuery roles, IUnits units, IViewer viewer, IStringLocalizer<InstitutionText> texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public FacultyRole? Role { get; set; }

    public TableResult Assignments { get; private set; } = null!;

    public IEnumerable<SelectListItem> RoleNames => Enum.GetValues<FacultyRole>().Select(role => new SelectListItem(texts[$"Role.{role}"], role.ToString()));

    public bool MayGrant => viewer.May(InstitutionPermissions.Roles.Grant);

    public async Task OnGetAsync([FromQuery] TableRequest table, CancellationToken cancellation) =>
        Assignments = await TableResult.LoadAsync(roles.HeldToday(Role, table.Q), await DefinitionAsync(cancellation), table, cancellation);

    public async Task<IActionResult> OnGetCsvAsync([FromQuery] TableRequest table, CancellationToken cancellation) =>
        TableCsv.Of(texts["Roles.CsvName"], roles.HeldToday(Role, table.Q), await DefinitionAsync(cancellation), table);

    private async Task<TableDefinition<RoleRow>> DefinitionAsync(CancellationToken cancellation)
    {
        var tree = await units.TreeAsync(cancellation);
        return new TableDefinition<RoleRow>(row => row.Id)
            .LinkingTo(row => $"/institution/people/{row.MemberId}")
            .Unsorted("name", texts["People.Name"], row => Text(row.Name), row => row.Name)
            .Unsorted("role", texts["Roles.Role"], row => Text(texts[$"Role.{row.Role}"]), row => texts[$"Role.{row.Role}"].Value)
            .Unsorted("scope", texts["Roles.Scope"], row => Text(Scope(row)), Scope)
            .Unsorted("from", texts["Roles.FromHead"], row => Text(Dates.Day(row.From)), row => row.From)
            .Unsorted("until", texts["Roles.UntilHead"], row => Text(row.Until is { } until ? Dates.Day(until) : ""), row => row.Until)
            .Unsorted("by", texts["Roles.By"], row => Text(row.GrantedBy ?? ""), row => row.GrantedBy)
            // Ids follow time, and an index keeps them in order; sorting a hundred thousand by name would read them all.
            .Column("granted", texts["Roles.GrantedAt"], row => row.Id, row => Text(Dates.DayOf(row.GrantedAt)), row => row.GrantedAt)
            .SortedBy("granted", descending: true);

        string Scope(RoleRow row) => row.UnitId is { } unit ? tree.Find(unit)?.Name ?? "" : texts["Roles.Everywhere"];
    }

    private static IHtmlContentBuilder Text(string text) => new HtmlContentBuilder().Append(text);
}
