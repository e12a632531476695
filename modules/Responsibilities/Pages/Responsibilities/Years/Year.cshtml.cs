using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Matrix;
using FacultyDev.Responsibilities.YearLocks;
using FacultyDev.Responsibilities.Years;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Years;

/// <summary>Guides through the change of the academic year: carry actions forward, close the year, and view its snapshots.</summary>
[RequirePermission(ResponsibilitiesPermissions.Years.Close)]
internal sealed class YearModel(
    YearListQuery query, YearPreviewQuery preview, CarryForward carry, YearClosingCommands closing, YearAccess access, ResponsibilityMatrixAccess matrixAccess, IUnits units,
    Clock clock, IStringLocalizer<ResponsibilitiesText> text) : PageModel, IFormPage
{
    private UnitTree tree = null!;

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public YearLine Line { get; private set; } = null!;

    public YearPreview Preview { get; private set; } = null!;

    public bool MayCloseNow => YearClosing.EarliestClosing(Line.Year) <= clock.Today;

    public string UnitName(Guid id) => tree.Find(id)?.Name ?? text["Unit.Closed"];

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostCarryAsync(CancellationToken cancellationToken)
    {
        await FindAsync(cancellationToken);
        if (Input.Leave.Count > 0 && string.IsNullOrWhiteSpace(Input.Reason))
            throw new DomainException("responsibilities.action.invalid-reason", nameof(Input.Reason), ResponsibilityAction.MaxReasonLength);
        var done = await carry.RunAsync(new AcademicYear(Year), Input.Leave, Input.Reason ?? "", cancellationToken);
        TempData.Success(text["Carry.Success", done.Continued, done.Repeated, done.Left]);
        return RedirectToPage(new { Year });
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellationToken)
    {
        await FindAsync(cancellationToken);
        var job = await closing.RunAsync(new AcademicYear(Year), cancellationToken);
        return Redirect($"/jobs/{job}?follow=true");
    }

    public async Task<IActionResult> OnPostGiveUpAsync(CancellationToken cancellationToken)
    {
        await FindAsync(cancellationToken);
        await closing.CancelAsync(new AcademicYear(Year), cancellationToken);
        TempData.Success(text["Year.GiveUp.Success"]);
        return RedirectToPage(new { Year });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        await FindAsync(cancellationToken);
        Preview = await preview.LoadAsync(Line.Year, cancellationToken);
        tree = await units.GetTreeAsync(cancellationToken);
        return Page();
    }

    private async Task FindAsync(CancellationToken cancellationToken)
    {
        access.Require();
        Line = (await query.LoadAsync(matrixAccess.ThisYear, cancellationToken)).FirstOrDefault(line => line.Year.StartYear == Year) ?? throw new NotFoundException();
    }

    internal sealed class InputModel
    {
        /// <summary>The open actions to drop instead of carrying them forward.</summary>
        public List<Guid> Leave { get; set; } = [];

        [StringLength(ResponsibilityAction.MaxReasonLength), DataType(DataType.MultilineText), Display(Name = "Carry.Reason")]
        public string? Reason { get; set; }
    }
}
