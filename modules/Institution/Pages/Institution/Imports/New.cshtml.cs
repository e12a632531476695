using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Rosters;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Institution.Pages.Institution.Imports;

/// <summary>First step: the file.</summary>
[RequirePermission(InstitutionPermissions.People.Import)]
internal sealed class NewModel(ImportAccess access, UploadRoster upload) : PageModel, IFormPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await using var contents = Input.File!.OpenReadStream();
        var import = await upload.RunAsync(contents, Input.File.FileName, nameof(Input.File), cancellation);
        return RedirectToPage("Columns", new { id = import.Id });
    }

    public Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        access.Require();
        return Task.FromResult<IActionResult>(Page());
    }

    internal sealed class InputModel
    {
        [Required, Display(Name = "Import.File")]
        public IFormFile? File { get; set; }
    }
}
