using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.PersonalData;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Account;

/// <summary>The viewer's exports of their own data.</summary>
[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class MyDataModel(
    DataExports exports, DownloadDataExport download, IEnumerable<IPersonalData> modules, IEnumerable<IDownloadOnlyPersonalData> onlyDownloaded, IViewer viewer,
    DateFormatter dates, IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
{
    public IReadOnlyList<ExportView> Exports { get; private set; } = [];

    public IReadOnlyList<FileView> Files =>
    [
        .. Exports.Select(export => new FileView(
            texts["MyData.File", dates.Moment(export.CreatedAt)], $"?handler=File&id={export.Id}", export.Size, texts["MyData.Expires", dates.Moment(export.ExpiresAt)])),
    ];

    /// <summary>The modules that contribute to an export, and the sections that are added while it is downloaded.</summary>
    public IEnumerable<string> Sections => modules.Select(module => module.Section)
        .Concat(viewer.PersonId is null ? [] : onlyDownloaded.Select(section => section.Section)).Order(StringComparer.Ordinal);

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnGetFileAsync(Guid id, CancellationToken cancellationToken)
    {
        // .NET's ZipArchive still makes a small synchronous write at the end of each entry, which the server would refuse.
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
            Response.Body, cancellationToken);
        return new EmptyResult();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var job = await exports.RequestAsync(cancellationToken);
        return LocalRedirect($"/jobs/{job}?follow=true");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken cancellationToken)
    {
        await exports.RemoveAsync(id, cancellationToken);
        TempData.Success(texts["MyData.Removed"]);
        return RedirectToPage();
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Exports = await exports.ListAsync(cancellationToken);
        return Page();
    }
}
