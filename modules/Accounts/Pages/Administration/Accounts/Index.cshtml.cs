using FacultyDev.Accounts.Administration;
using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Time;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Accounts.Pages.Administration.Accounts;

/// <summary>All accounts, with their two-factor status and lockouts.</summary>
[RequirePermission(AccountsPermissions.Manage)]
internal sealed class IndexModel(AccountAdministration administration, Clock clock, DateFormatter dates, IStringLocalizer<AccountsText> texts) : PageModel
{
    private const string Locked = "locked";

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    public TableResult Accounts { get; private set; } = null!;

    public IEnumerable<SelectListItem> States => [new SelectListItem(texts["Accounts.Locked"], Locked)];

    public async Task OnGetAsync([FromQuery] TableRequest table, CancellationToken cancellationToken) =>
        Accounts = await TableResult.LoadAsync(Rows(table), Definition(), table, cancellationToken);

    public IActionResult OnGetCsv([FromQuery] TableRequest table) => TableCsv.Of(texts["Accounts.CsvName"], Rows(table), Definition(), table);

    private IQueryable<AccountRow> Rows(TableRequest table) => administration.Rows(State == Locked, table.Q);

    private TableDefinition<AccountRow> Definition()
    {
        var now = clock.UtcNow;
        return new TableDefinition<AccountRow>(row => row.Id)
            .LinkingTo(row => $"/administration/accounts/{row.Id}")
            .Column("email", texts["SignIn.Email"], row => row.NormalizedEmail, row => Text(row.Email), row => row.Email)
            .UnsortedColumn("name", texts["Label.Name"], row => Text(row.Name), row => row.Name)
            .UnsortedColumn("steps", texts["Accounts.TwoSteps"], row => Text(YesNo(row.HasTwoFactor)), row => YesNo(row.HasTwoFactor))
            .UnsortedColumn("passkeys", texts["Passkeys.Title"], row => Text($"{row.Passkeys}"), row => row.Passkeys)
            .UnsortedColumn("state", texts["Label.State"], row => Text(StateOf(row)), StateOf)
            .SortedBy("email");

        string StateOf(AccountRow row) => row.LockoutEnd is { } until && until > now ? texts["Accounts.LockedUntil", dates.Moment(until.UtcDateTime)] : "";
    }

    private string YesNo(bool value) => value ? texts["Label.Yes"] : texts["Label.No"];

    private static IHtmlContentBuilder Text(string text) => new HtmlContentBuilder().Append(text);
}
