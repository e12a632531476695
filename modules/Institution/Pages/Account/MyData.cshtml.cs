using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.PersonalData;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Files;
using FacultyDev.Kernel.Shell;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Account;

/// <summary>A copy of all that is held on oneself.</summary>
[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class MyDataModel(
    DataExports exports, FileStore files, IEnumerable<IPersonalData> modules, IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
{
    public IReadOnlyList<ExportView> Exports { get; private set; } = [];

    public IReadOnlyList<FileView> Files =>
    [
        .. Exports.Select(export => new FileView(
            texts["MyData.File", Dates.Moment(export.MadeAt)], $"?handler=File&id={export.Id}", export.Size, texts["MyData.Expires", Dates.Moment(export.ExpiresAt)])),
    ];

    /// <summary>The modules that have something to say.</summary>
    public IEnumerable<string> Sections => modules.Select(module => module.Section).Order(StringComparer.Ordinal);

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnGetFileAsync(Guid id, CancellationToken cancellation)
    {
        var file = await exports.FileAsync(id, cancellation);
        Response.Headers.CacheControl = "no-store";
        return await files.ServeAsync(file, cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var job = await exports.AskAsync(cancellation);
        return LocalRedirect($"/jobs/{job}?follow=true");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken cancellation)
    {
        await exports.RemoveAsync(id, cancellation);
        TempData.Success(texts["MyData.Removed"]);
        return RedirectToPage();
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Exports = await exports.ListAsync(cancellation);
        return Page();
    }
}
