using AutoMapper;
using AutoMapper.QueryableExtensions;
using FacultyDev.Contracts.SelfIdentification;
using FacultyDev.Kernel.Access;
using FacultyDev.SelfIdentification.Imports;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.SelfIdentification.Pages.SelfIdentification;

/// <summary>Imports with their counts only, newest first.</summary>
[RequirePermission(SelfIdentificationPermissions.Statements.Import)]
internal sealed class IndexModel(StatementImportCommands imports, IMapper mapper, DateFormatter dates, IStringLocalizer<SelfIdentificationText> texts) : PageModel
{
    public TableResult Imports { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery] TableRequest table, CancellationToken cancellationToken)
    {
        var rows = imports.All.AsNoTracking().ProjectTo<StatementImportRow>(mapper.ConfigurationProvider);
        Imports = await TableResult.LoadAsync(rows, Definition(), table, cancellationToken);
    }

    private TableDefinition<StatementImportRow> Definition() => new TableDefinition<StatementImportRow>(row => row.Id)
        .LinkingTo(row => $"/self-identification/{row.Id}")
        .UnsortedColumn("file", texts["Label.File"], row => new HtmlContentBuilder().Append(row.FileName))
        .UnsortedColumn("state", texts["Label.State"], row => new HtmlContentBuilder().Append(texts[$"SelfIdImportState.{row.State}"]))
        .Column("uploaded", texts["Import.UploadedAt"], row => row.Id, row => new HtmlContentBuilder().Append(dates.Moment(row.UploadedAt)))
        .UnsortedColumn("by", texts["Label.By"], row => new HtmlContentBuilder().Append(row.UploadedByName))
        .NumberColumn("rows", texts["SelfIdImport.Rows"], row => row.Rows)
        .NumberColumn("rejected", texts["SelfIdImport.Rejected"], row => row.Rejected)
        .SortedBy("uploaded", descending: true);
}
