using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.SelfIdentification;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Web;
using FacultyDev.SelfIdentification.Imports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.SelfIdentification.Pages.SelfIdentification;

/// <summary>
/// Uploads and checks a file. The upload stays in memory, because ASP.NET Core would buffer a large one on disk unencrypted.
/// </summary>
[RequirePermission(SelfIdentificationPermissions.Statements.Import)]
[RequestFormLimits(MemoryBufferThreshold = MaxRequestSize, MultipartBodyLengthLimit = MaxRequestSize)]
internal sealed class NewModel(StatementImportCommands imports) : PageModel, IFormPage
{
    private const int MaxFileSize = 8 * 1024 * 1024;
    private const int MaxRequestSize = MaxFileSize + (64 * 1024);

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.File!.Length > MaxFileSize)
            throw new DomainException("self-identification.import.file-too-large", nameof(Input.File), MaxFileSize / (1024 * 1024));
        using var contents = new MemoryStream();
        await Input.File.CopyToAsync(contents, cancellationToken);
        var import = await imports.CheckAsync(contents, Input.File.FileName, nameof(Input.File), cancellationToken);
        return RedirectToPage("Import", new { id = import.Id });
    }

    public Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        imports.Require();
        return Task.FromResult<IActionResult>(Page());
    }

    internal sealed class InputModel
    {
        [Required, Display(Name = "Label.File")]
        public IFormFile? File { get; set; }
    }
}
