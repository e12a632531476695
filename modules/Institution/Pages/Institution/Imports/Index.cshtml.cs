using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Rosters;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Shell;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution.Imports;

/// <summary>All imports, the newest first.</summary>
[RequirePermission(InstitutionPermissions.People.Import)]
internal sealed class IndexModel(ImportAccess access, IStringLocalizer<InstitutionText> texts) : PageModel
{
    public TableResult Imports { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery] TableRequest table, CancellationToken cancellation)
    {
        var rows = access.Imports.AsNoTracking().Select(import => new ImportRow
        {
            Id = import.Id, Kind = import.Kind, FileName = import.FileName, State = import.State, UploadedAt = import.UploadedAt, UploadedByName = import.UploadedByName,
            Created = import.Created, Changed = import.Changed, Rejected = import.Rejected,
        });
        Imports = await TableResult.LoadAsync(rows, Definition(), table, cancellation);
    }

    private TableDefinition<ImportRow> Definition() => new TableDefinition<ImportRow>(row => row.Id)
        .LinkingTo(row => $"/institution/imports/{row.Id}")
        .Column("file", texts["Import.File"], row => row.FileName)
        .Unsorted("kind", texts["Import.Kind"], row => new HtmlContentBuilder().Append(texts[$"ImportKind.{row.Kind}"]))
        .Unsorted("state", texts["Import.State"], row => new HtmlContentBuilder().Append(texts[$"ImportState.{row.State}"]))
        .Column("uploaded", texts["Import.UploadedAt"], row => row.UploadedAt)
        .Column("by", texts["Import.UploadedBy"], row => row.UploadedByName)
        .Figure("created", texts["Outcome.Created"], row => row.Created)
        .Figure("changed", texts["Outcome.Changed"], row => row.Changed)
        .Figure("rejected", texts["Outcome.Rejected"], row => row.Rejected)
        .SortedBy("uploaded", descending: true);

    internal sealed class ImportRow
    {
        public Guid Id { get; init; }

        public ImportKind Kind { get; init; }

        public required string FileName { get; init; }

        public ImportState State { get; init; }

        public DateTime UploadedAt { get; init; }

        public required string UploadedByName { get; init; }

        public int Created { get; init; }

        public int Changed { get; init; }

        public int Rejected { get; init; }
    }
}
