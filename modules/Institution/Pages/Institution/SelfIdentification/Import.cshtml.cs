using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.SelfIdentification;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Localization;
using FacultyDev.Kernel.Shell;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution.SelfIdentification;

/// <summary>One file: counts, rejected rows by number and reason, and the decision. What it says cannot be seen.</summary>
[RequirePermission(InstitutionPermissions.SelfIdentification.Import)]
internal sealed class ImportModel(StatementImports imports, ModuleTexts refusals, IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public StatementImport Import { get; private set; } = null!;

    public IReadOnlyList<RejectedRow> Rejected { get; private set; } = [];

    public string Reason(RejectedRow row) => refusals.For("Error", row.Code, [.. row.Arguments]);

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostApplyAsync(CancellationToken cancellation) =>
        Redirect($"/jobs/{await imports.AskToApplyAsync(Id, cancellation)}?follow=true");

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancellation)
    {
        await imports.DiscardAsync(Id, cancellation);
        TempData.Success(texts["SelfIdImport.DiscardedText"]);
        return RedirectToPage(new { id = Id });
    }

    public async Task<IActionResult> OnPostStepBackAsync(CancellationToken cancellation)
    {
        await imports.StepBackAsync(Id, cancellation);
        return RedirectToPage(new { id = Id });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Import = await imports.LoadAsync(Id, cancellation);
        Rejected = RejectedRow.Read(Import.Problems);
        return Page();
    }
}
