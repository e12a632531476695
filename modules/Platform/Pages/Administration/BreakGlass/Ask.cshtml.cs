using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Platform.BreakGlass;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Platform.Pages.Administration.BreakGlass;

/// <summary>Requests break-glass access: whose data, which class, why and for how long.</summary>
[RequirePermission(PlatformPermissions.BreakGlass.Request)]
internal sealed class AskModel(RequestBreakGlass requestBreakGlass, BreakGlassDataClasses classes, BreakGlassFormatter formatter, IStringLocalizer<PlatformText> texts) : PageModel, IFormPage
{
    private const int DefaultHours = 8;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IEnumerable<SelectListItem> Classes => classes.All.Select(openable => new SelectListItem(formatter.Class(openable.DataClass), openable.DataClass));

    /// <summary>Describes what each class of data shows.</summary>
    public string WhatOpens => string.Join(' ', classes.All.Select(openable => formatter.DescribeContents(openable.DataClass)));

    /// <param name="person">Preselects the owner of the data.</param>
    public Task<IActionResult> OnGetAsync(Guid? person, CancellationToken cancellationToken)
    {
        Input = new InputModel { OwnerId = person, Hours = DefaultHours, DataClass = classes.All.Count == 1 ? classes.All.First().DataClass : null };
        return ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var id = await requestBreakGlass.RunAsync(
            new BreakGlassDetails(Input.OwnerId!.Value, Input.DataClass!, Input.Reason!, Input.LegalBasis, Input.Hours!.Value), cancellationToken);
        TempData.Success(texts["BreakGlassAsk.Success"]);
        return RedirectToPage("View", new { id });
    }

    public Task<IActionResult> ShowAsync(CancellationToken cancellationToken) => Task.FromResult<IActionResult>(Page());

    internal sealed class InputModel
    {
        [Required, PickPerson(PlatformPermissions.BreakGlass.Request), Display(Name = "BreakGlass.Whose")]
        public Guid? OwnerId { get; set; }

        [Required, Display(Name = "Reads.What")]
        public string? DataClass { get; set; }

        [Required, StringLength(BreakGlassRequest.MaxReasonLength), DataType(DataType.MultilineText), Display(Name = "Label.Reason")]
        public string? Reason { get; set; }

        [StringLength(BreakGlassRequest.MaxLegalBasisLength), Display(Name = "BreakGlass.LegalBasis")]
        public string? LegalBasis { get; set; }

        [Required, Range(1, BreakGlassRequest.MaxHours), Display(Name = "BreakGlass.Hours")]
        public int? Hours { get; set; }
    }
}
