using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.SelfIdentification;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Institution.Pages.Institution.SelfIdentification;

/// <summary>The file, looked through. It stays in memory: the framework would write a large one to the disk.</summary>
[RequirePermission(InstitutionPermissions.SelfIdentification.Import)]
[RequestFormLimits(MemoryBufferThreshold = LargestRequest, MultipartBodyLengthLimit = LargestRequest)]
internal sealed class NewModel(StatementImports imports) : PageModel, IFormPage
{
    private const int LargestFile = 8 * 1024 * 1024;
    private const int LargestRequest = LargestFile + (64 * 1024);

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Input.File!.Length > LargestFile)
            throw new DomainException("institution.self-identification-too-large", nameof(Input.File), LargestFile / (1024 * 1024));
        using var contents = new MemoryStream();
        await Input.File.CopyToAsync(contents, cancellation);
        var import = await imports.CheckAsync(contents, Input.File.FileName, nameof(Input.File), cancellation);
        return RedirectToPage("Import", new { id = import.Id });
    }

    public Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        imports.Require();
        return Task.FromResult<IActionResult>(Page());
    }

    internal sealed class InputModel
    {
        [Required, Display(Name = "Import.File")]
        public IFormFile? File { get; set; }
    }
}
