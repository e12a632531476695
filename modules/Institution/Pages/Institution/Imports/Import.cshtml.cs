using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Rosters;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Localization;
using FacultyDev.Kernel.Web;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution.Imports;

/// <summary>One import: the result of the dry run for each row, apply and undo.</summary>
[RequirePermission(InstitutionPermissions.People.Import)]
internal sealed class ImportModel(
    RosterImportAccess access, RosterImportCommands commands, ImportLineListQuery lines, ModuleTexts moduleTexts, IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public LineOutcome? Outcome { get; set; }

    public RosterImport Import { get; private set; } = null!;

    /// <summary>The status of the running job; null if there is none or the viewer may not see another person's job.</summary>
    public JobStatus? Work { get; private set; }

    public TableResult Lines { get; private set; } = null!;

    public string? Refusal => Import.RefusalCode is { } code ? moduleTexts.Get("Error", code, TextArguments.Deserialize(Import.RefusalArguments)) : null;

    public bool HasWorkFailed => Import.IsWorking && Work is { State: JobState.Failed or JobState.Cancelled };

    public IEnumerable<SelectListItem> Outcomes
    {
        get
        {
            yield return Item(LineOutcome.Rejected, Import.Rejected);
            yield return Item(LineOutcome.Created, Import.Created);
            yield return Item(LineOutcome.Changed, Import.Changed);
            yield return Item(LineOutcome.Left, Import.Left);

            SelectListItem Item(LineOutcome outcome, int count) => new(texts["Import.OutcomeCount", texts[$"Outcome.{outcome}"], count], outcome.ToString());
        }
    }

    public async Task<IActionResult> OnGetAsync([FromQuery] TableRequest table, bool asked, CancellationToken cancellationToken)
    {
        await LoadAsync(table, asked, cancellationToken);
        return Page();
    }

    /// <summary>The progress bar alone, polled every second; when the job has ended, the whole page is reloaded.</summary>
    public async Task<IActionResult> OnGetProgressAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(new TableRequest(), asked: false, cancellationToken);
        if (!Import.IsWorking || HasWorkFailed)
            Response.Headers["HX-Refresh"] = "true";
        return Partial("_Progress", this);
    }

    public async Task<IActionResult> OnGetCsvAsync([FromQuery] TableRequest table, CancellationToken cancellationToken)
    {
        var import = await access.LoadAsync(Id, cancellationToken);
        return TableCsv.Of(texts["Import.CsvName", Path.GetFileNameWithoutExtension(import.FileName)], await lines.AllAsync(import, Outcome, cancellationToken), lines.Definition(), table);
    }

    public async Task<IActionResult> OnPostApplyAsync(CancellationToken cancellationToken)
    {
        await commands.ApplyAsync(Id, cancellationToken);
        return Again();
    }

    public async Task<IActionResult> OnPostUndoAsync(CancellationToken cancellationToken)
    {
        await commands.UndoAsync(Id, cancellationToken);
        return Again();
    }

    public async Task<IActionResult> OnPostStepBackAsync(CancellationToken cancellationToken)
    {
        await commands.RevertStateAsync(Id, cancellationToken);
        return RedirectToPage(new { id = Id });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(new TableRequest(), asked: false, cancellationToken);
        return Page();
    }

    private RedirectToPageResult Again() => RedirectToPage(new { id = Id, asked = true });

    private async Task LoadAsync(TableRequest table, bool asked, CancellationToken cancellationToken)
    {
        var jobId = await access.Imports.Where(import => import.Id == Id).Select(import => import.JobId).SingleOrDefaultAsync(cancellationToken);
        Work = await commands.FindStatusAsync(jobId, asked, cancellationToken);
        Import = await access.LoadAsync(Id, cancellationToken);
        Lines = await TableResult.LoadAsync(await lines.RowsAsync(Import, Outcome, cancellationToken), lines.Definition(), table, cancellationToken);
    }
}
