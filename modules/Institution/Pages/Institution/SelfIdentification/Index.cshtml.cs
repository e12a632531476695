using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.SelfIdentification;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Shell;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution.SelfIdentification;

/// <summary>What was handed in, in counts; the newest first.</summary>
[RequirePermission(InstitutionPermissions.SelfIdentification.Import)]
internal sealed class IndexModel(StatementImports imports, IStringLocalizer<InstitutionText> texts) : PageModel
{
    public TableResult Imports { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery] TableRequest table, CancellationToken cancellation)
    {
        var rows = imports.All.AsNoTracking().Select(import => new ImportRow
        {
            Id = import.Id, FileName = import.FileName, State = import.State, UploadedAt = import.UploadedAt, UploadedByName = import.UploadedByName,
            Rows = import.Rows, Rejected = import.Rejected,
        });
        Imports = await TableResult.LoadAsync(rows, Definition(), table, cancellation);
    }

    private TableDefinition<ImportRow> Definition() => new TableDefinition<ImportRow>(row => row.Id)
        .LinkingTo(row => $"/institution/self-identification/{row.Id}")
        .Unsorted("file", texts["Import.File"], row => new HtmlContentBuilder().Append(row.FileName))
        .Unsorted("state", texts["Import.State"], row => new HtmlContentBuilder().Append(texts[$"SelfIdImportState.{row.State}"]))
        .Column("uploaded", texts["Import.UploadedAt"], row => row.Id, row => new HtmlContentBuilder().Append(Dates.Moment(row.UploadedAt)))
        .Unsorted("by", texts["Import.UploadedBy"], row => new HtmlContentBuilder().Append(row.UploadedByName))
        .Figure("rows", texts["SelfIdImport.Rows"], row => row.Rows)
        .Figure("rejected", texts["Outcome.Rejected"], row => row.Rejected)
        .SortedBy("uploaded", descending: true);

    internal sealed class ImportRow
    {
        public Guid Id { get; init; }

        public required string FileName { get; init; }

        public StatementImportState State { get; init; }

        public DateTime UploadedAt { get; init; }

        public required string UploadedByName { get; init; }

        public int Rows { get; init; }

        public int Rejected { get; init; }
    }
}
