using FacultyDev.Accounts.Security;
using FacultyDev.Kernel.Access;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Accounts.Pages.Account.Security;

/// <summary>The viewer's complete security log, newest first.</summary>
[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class LogModel(SecurityLog log, SecurityFormatter formatter, DateFormatter dates, IStringLocalizer<AccountsText> texts) : PageModel
{
    public TableResult Events { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery] TableRequest table, CancellationToken cancellationToken) =>
        Events = await TableResult.LoadAsync(log.QueryOwn(), Definition(), table, cancellationToken);

    public IActionResult OnGetCsv([FromQuery] TableRequest table) => TableCsv.Of(texts["Security.CsvName"], log.QueryOwn(), Definition(), table);

    private TableDefinition<SecurityEvent> Definition() => new TableDefinition<SecurityEvent>(entry => entry.Id)
        .UnsortedColumn("what", texts["Security.What"], entry => Text(formatter.Event(entry)), formatter.Event)
        // Sorts by id, which is chronological and has an index.
        .Column("when", texts["Security.When"], entry => entry.Id, entry => Text(dates.Moment(entry.At)), entry => entry.At)
        .UnsortedColumn("where", texts["Security.Where"], entry => Text(formatter.Origin(entry)), formatter.Origin)
        .SortedBy("when", descending: true);

    private static IHtmlContentBuilder Text(string text) => new HtmlContentBuilder().Append(text);
}
