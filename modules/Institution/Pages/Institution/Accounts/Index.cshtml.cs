using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Accounts.Rules;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Shell;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution.Accounts;

/// <summary>All sign-ins: who has two steps, whose rests.</summary>
[RequirePermission(InstitutionPermissions.Accounts.Manage)]
internal sealed class IndexModel(AccountDesk desk, TimeProvider time, IStringLocalizer<InstitutionText> texts) : PageModel
{
    private const string Locked = "locked";

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    public TableResult Accounts { get; private set; } = null!;

    public IEnumerable<SelectListItem> States => [new SelectListItem(texts["Accounts.Locked"], Locked)];

    public async Task OnGetAsync([FromQuery] TableRequest table, CancellationToken cancellation) =>
        Accounts = await TableResult.LoadAsync(Rows(table), Definition(), table, cancellation);

    public IActionResult OnGetCsv([FromQuery] TableRequest table) => TableCsv.Of(texts["Accounts.CsvName"], Rows(table), Definition(), table);

    private IQueryable<AccountRow> Rows(TableRequest table) => desk.Rows(State == Locked, table.Q);

    private TableDefinition<AccountRow> Definition()
    {
        var now = time.GetUtcNow();
        return new TableDefinition<AccountRow>(row => row.Id)
            .LinkingTo(row => $"/institution/accounts/{row.Id}")
            .Column("email", texts["SignIn.Email"], row => row.NormalizedEmail, row => Text(row.Email), row => row.Email)
            .Unsorted("name", texts["People.Name"], row => Text(row.Name), row => row.Name)
            .Unsorted("steps", texts["Accounts.TwoSteps"], row => Text(YesNo(row.HasTwoSteps)), row => YesNo(row.HasTwoSteps))
            .Unsorted("passkeys", texts["Passkeys.Title"], row => Text($"{row.Passkeys}"), row => row.Passkeys)
            .Unsorted("state", texts["Accounts.State"], row => Text(StateOf(row)), StateOf)
            .SortedBy("email");

        string StateOf(AccountRow row) => row.LockoutEnd is { } until && until > now ? texts["Accounts.LockedUntil", Dates.Moment(until.UtcDateTime)] : "";
    }

    private string YesNo(bool value) => value ? texts["Accounts.Yes"] : texts["Accounts.No"];

    private static IHtmlContentBuilder Text(string text) => new HtmlContentBuilder().Append(text);
}
