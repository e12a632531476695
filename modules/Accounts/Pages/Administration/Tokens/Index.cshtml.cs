using FacultyDev.Accounts.Tokens;
using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Accounts.Pages.Administration.Tokens;

/// <summary>Everyone's API tokens with owners and scopes.</summary>
[RequirePermission(AccountsPermissions.ManageSignOn)]
internal sealed class IndexModel(TokenAdministration tokens, TokenFormatter formatter, DateFormatter dates, IStringLocalizer<AccountsText> texts) : PageModel
{
    public TableResult<TokenRow> Tokens { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery] TableRequest request, CancellationToken cancellationToken) =>
        Tokens = await TableResult.LoadAsync(tokens.Active(), Columns(), request, cancellationToken);

    /// <summary>Sorted by id, which is chronological, newest first.</summary>
    private TableDefinition<TokenRow> Columns() => new TableDefinition<TokenRow>(row => row.Id)
        .UnsortedColumn("name", texts["Label.Name"], row => Markup.Of($"""<a href="/administration/tokens/{row.Id}">{row.Name}</a>"""), row => row.Name)
        .UnsortedColumn("owner", texts["Tokens.Owner"], row => Markup.Of($"{row.Owner}"), row => row.Owner)
        .UnsortedColumn("scopes", texts["Tokens.Scopes"], row => Markup.Of($"{formatter.Scopes(row.Scopes)}"), row => row.Scopes)
        .UnsortedColumn("used", texts["Tokens.LastUsed"], row => Markup.Of($"{formatter.LastUsed(row.LastUsedOn)}"), row => row.LastUsedOn)
        .UnsortedColumn("expires", texts["Label.LastDay"], row => Markup.Of($"{DateFormatter.Day(row.ExpiresOn)}"), row => row.ExpiresOn)
        .Column("made", texts["Tokens.CreatedAt"], row => row.Id, row => Markup.Of($"{dates.Moment(row.CreatedAt)}"), row => row.CreatedAt)
        .SortedBy("made", descending: true);
}
