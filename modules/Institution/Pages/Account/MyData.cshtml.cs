using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.PersonalData;
using FacultyDev.Institution.SelfIdentification;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Shell;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Account;

/// <summary>A copy of all that is held on oneself.</summary>
[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class MyDataModel(
    DataExports exports, DownloadMyData download, IEnumerable<IPersonalData> modules, IViewer viewer, IStringLocalizer<InstitutionText> texts)
    : PageModel, IFormPage
{
    public IReadOnlyList<ExportView> Exports { get; private set; } = [];

    public IReadOnlyList<FileView> Files =>
    [
        .. Exports.Select(export => new FileView(
            texts["MyData.File", Dates.Moment(export.MadeAt)], $"?handler=File&id={export.Id}", export.Size, texts["MyData.Expires", Dates.Moment(export.ExpiresAt)])),
    ];

    /// <summary>The modules that have something to say.</summary>
    public IEnumerable<string> Sections => modules.Select(module => module.Section)
        .Concat(viewer.PersonId is null ? [] : [StatementCopy.Name]).Order(StringComparer.Ordinal);

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnGetFileAsync(Guid id, CancellationToken cancellation)
    {
        // The framework's ZIP ends each entry with a small write that waits.
        if (HttpContext.Features.Get<IHttpBodyControlFeature>() is { } body)
            body.AllowSynchronousIO = true;
        await download.RunAsync(
            id,
            name =>
            {
                Response.Headers.CacheControl = "no-store";
                Response.Headers.ContentDisposition = $"attachment; filename={name}";
                Response.ContentType = "application/zip";
            },
            Response.Body, cancellation);
        return new EmptyResult();
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
