using FacultyDev.Contracts.SelfIdentification;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Localization;
using FacultyDev.Kernel.Web;
using FacultyDev.SelfIdentification.Imports;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.SelfIdentification.Pages.SelfIdentification;

/// <summary>
/// One import: counts, rejected rows by number and reason, and the decision. The answers themselves cannot be viewed.
/// </summary>
[RequirePermission(SelfIdentificationPermissions.Statements.Import)]
internal sealed class ImportModel(StatementImportCommands imports, ModuleTexts moduleTexts, IStringLocalizer<SelfIdentificationText> texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public StatementImport Import { get; private set; } = null!;

    public IReadOnlyList<RejectedRow> Rejected { get; private set; } = [];

    public string Reason(RejectedRow row) => moduleTexts.Get("Error", row.Code, [.. row.Arguments]);

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostApplyAsync(CancellationToken cancellationToken) =>
        Redirect($"/jobs/{await imports.RequestApplyAsync(Id, cancellationToken)}?follow=true");

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancellationToken)
    {
        await imports.DiscardAsync(Id, cancellationToken);
        TempData.Success(texts["SelfIdImport.DiscardedText"]);
        return RedirectToPage(new { id = Id });
    }

    public async Task<IActionResult> OnPostStepBackAsync(CancellationToken cancellationToken)
    {
        await imports.RevertStateAsync(Id, cancellationToken);
        return RedirectToPage(new { id = Id });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Import = await imports.LoadAsync(Id, cancellationToken);
        Rejected = RejectedRow.Deserialize(Import.Problems);
        return Page();
    }
}
