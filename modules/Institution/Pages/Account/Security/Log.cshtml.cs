using FacultyDev.Institution.Accounts.Security;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Shell;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Account.Security;

/// <summary>The whole log of one's own sign-in, the newest first.</summary>
[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class LogModel(SecurityLog log, SecurityFormatter formatter, IStringLocalizer<InstitutionText> texts) : PageModel
{
    public TableResult Events { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery] TableRequest table, CancellationToken cancellationToken) =>
        Events = await TableResult.LoadAsync(log.Mine(), Definition(), table, cancellationToken);

    public IActionResult OnGetCsv([FromQuery] TableRequest table) => TableCsv.Of(texts["Security.CsvName"], log.Mine(), Definition(), table);

    private TableDefinition<SecurityEvent> Definition() => new TableDefinition<SecurityEvent>(entry => entry.Id)
        .UnsortedColumn("what", texts["Security.What"], entry => Text(formatter.Event(entry)), formatter.Event)
        // Ids follow time, and an index keeps them in order.
        .Column("when", texts["Security.When"], entry => entry.Id, entry => Text(DateFormatter.Moment(entry.At)), entry => entry.At)
        .UnsortedColumn("where", texts["Security.Where"], entry => Text(formatter.Origin(entry)), formatter.Origin)
        .SortedBy("when", descending: true);

    private static IHtmlContentBuilder Text(string text) => new HtmlContentBuilder().Append(text);
}
