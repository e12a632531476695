using AutoMapper;
using AutoMapper.QueryableExtensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Rosters;
using FacultyDev.Kernel.Access;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution.Imports;

[RequirePermission(InstitutionPermissions.People.Import)]
internal sealed class IndexModel(RosterImportAccess access, IMapper mapper, IStringLocalizer<InstitutionText> texts) : PageModel
{
    public TableResult Imports { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery] TableRequest table, CancellationToken cancellationToken)
    {
        var rows = access.Imports.AsNoTracking().ProjectTo<ImportRow>(mapper.ConfigurationProvider);
        Imports = await TableResult.LoadAsync(rows, Definition(), table, cancellationToken);
    }

    private TableDefinition<ImportRow> Definition() => new TableDefinition<ImportRow>(row => row.Id)
        .LinkingTo(row => $"/institution/imports/{row.Id}")
        .Column("file", texts["Label.File"], row => row.FileName)
        .UnsortedColumn("kind", texts["Import.Kind"], row => new HtmlContentBuilder().Append(texts[$"ImportKind.{row.Kind}"]))
        .UnsortedColumn("state", texts["Label.State"], row => new HtmlContentBuilder().Append(texts[$"ImportState.{row.State}"]))
        .Column("uploaded", texts["Import.UploadedAt"], row => row.UploadedAt)
        .Column("by", texts["Label.By"], row => row.UploadedByName)
        .NumberColumn("created", texts["Outcome.Created"], row => row.Created)
        .NumberColumn("changed", texts["Outcome.Changed"], row => row.Changed)
        .NumberColumn("rejected", texts["Outcome.Rejected"], row => row.Rejected)
        .SortedBy("uploaded", descending: true);
}
