using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Web;
using FacultyDev.Kernel.Zones;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Table;
using FacultyDev.Responsibilities.Years;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Years;

/// <summary>The change from one year to the next, step by step: copy forward, close, and what was frozen.</summary>
[RequirePermission(ResponsibilitiesPermissions.Years.Close)]
internal sealed class YearModel(
    YearListQuery query, YearPreviewQuery preview, CarryForward carry, CloseYear close, YearAuthority authority, TableScopes scopes, IUnits units,
    TimeProvider time, IStringLocalizer<ResponsibilitiesText> text) : PageModel, IFormPage
{
    private UnitTree tree = null!;

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public YearLine Line { get; private set; } = null!;

    public YearPreview Preview { get; private set; } = null!;

    public bool MayCloseNow => YearClosing.EarliestClosing(Line.Year) <= time.Today();

    public string UnitName(Guid id) => tree.Find(id)?.Name ?? text["Unit.Closed"];

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostCarryAsync(CancellationToken cancellation)
    {
        await FindAsync(cancellation);
        if (Input.Leave.Count > 0 && string.IsNullOrWhiteSpace(Input.Reason))
            throw new DomainException("responsibilities.reason", nameof(Input.Reason), ResponsibilityAction.LongestReason);
        var done = await carry.RunAsync(new AcademicYear(Year), Input.Leave, Input.Reason ?? "", cancellation);
        TempData.Success(text["Carry.Success", done.Continued, done.Repeated, done.Left]);
        return RedirectToPage(new { Year });
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellation)
    {
        await FindAsync(cancellation);
        var job = await close.RunAsync(new AcademicYear(Year), cancellation);
        return Redirect($"/jobs/{job}?follow=true");
    }

    public async Task<IActionResult> OnPostGiveUpAsync(CancellationToken cancellation)
    {
        await FindAsync(cancellation);
        await close.GiveUpAsync(new AcademicYear(Year), cancellation);
        TempData.Success(text["Year.GiveUp.Success"]);
        return RedirectToPage(new { Year });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        await FindAsync(cancellation);
        Preview = await preview.LoadAsync(Line.Year, cancellation);
        tree = await units.TreeAsync(cancellation);
        return Page();
    }

    private async Task FindAsync(CancellationToken cancellation)
    {
        authority.Require();
        Line = (await query.LoadAsync(scopes.ThisYear, cancellation)).FirstOrDefault(line => line.Year.StartYear == Year) ?? throw new NotFoundException();
    }

    internal sealed class InputModel
    {
        /// <summary>Open actions that do not go on.</summary>
        public List<Guid> Leave { get; set; } = [];

        [StringLength(ResponsibilityAction.LongestReason), DataType(DataType.MultilineText), Display(Name = "Carry.Reason")]
        public string? Reason { get; set; }
    }
}
