using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Rosters;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Files;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution.Imports;

/// <summary>The first step of an import: uploading the file.</summary>
[RequirePermission(InstitutionPermissions.People.Import)]
internal sealed class NewModel(RosterImportAccess access, UploadRoster upload, IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<ImportKind> Importable => access.Kinds;

    public IEnumerable<SelectListItem> Kinds => Importable.Select(kind => new SelectListItem(texts[$"ImportKind.{kind}"], kind.ToString()))
        .Prepend(new SelectListItem(texts["ImportKind.Guess"], "") { Selected = true });

    public string NeedsOf(ImportKind kind) => string.Join(", ", RosterColumns.RequiredOf(kind).Select(field => texts[$"Field.{field}"].Value));

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public IActionResult OnGetSample(ImportKind kind, bool workbook)
    {
        access.Require(kind);
        var format = workbook ? FileKind.Excel : FileKind.Csv;
        return File(workbook ? SampleFiles.Workbook(kind) : SampleFiles.Csv(kind), format.ContentType, SampleFiles.Name(kind) + format.Extensions[0]);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await using var contents = Input.File!.OpenReadStream();
        var import = await upload.RunAsync(contents, Input.File.FileName, Input.Kind, nameof(Input.File), cancellationToken);
        return RedirectToPage("Columns", new { id = import.Id });
    }

    public Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        access.Require();
        return Task.FromResult<IActionResult>(Page());
    }

    internal sealed class InputModel
    {
        [Required, Display(Name = "Label.File")]
        public IFormFile? File { get; set; }

        /// <summary>Null to guess the kind from the columns.</summary>
        [Display(Name = "Import.Kind")]
        public ImportKind? Kind { get; set; }
    }
}
