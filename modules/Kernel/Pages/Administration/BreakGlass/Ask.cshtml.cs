using System.ComponentModel.DataAnnotations;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.BreakGlass;
using FacultyDev.Kernel.Localization;
using FacultyDev.Kernel.Shell;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Kernel.Pages.Administration.BreakGlass;

/// <summary>Asking to see something of somebody: whose, what, why, how long.</summary>
[RequirePermission(KernelPermissions.BreakGlass.Ask)]
internal sealed class AskModel(AskBreakGlass ask, OpenableClasses classes, BreakGlassWords words, IStringLocalizer<KernelText> texts) : PageModel, IFormPage
{
    private const int UsualHours = 8;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IEnumerable<SelectListItem> Classes => classes.All.Select(openable => new SelectListItem(words.Class(openable.DataClass), openable.DataClass));

    /// <summary>Each class with what one gets to see.</summary>
    public string WhatOpens => string.Join(' ', classes.All.Select(openable => words.WhatOpens(openable.DataClass)));

    /// <param name="person">Whom a page that leads here is about.</param>
    public Task<IActionResult> OnGetAsync(Guid? person, CancellationToken cancellation)
    {
        Input = new InputModel { OwnerId = person, Hours = UsualHours, DataClass = classes.All.Count == 1 ? classes.All.First().DataClass : null };
        return ShowAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var id = await ask.RunAsync(
            new BreakGlassAsk(Input.OwnerId!.Value, Input.DataClass!, Input.Reason!, Input.LegalBasis, Input.Hours!.Value), cancellation);
        TempData.Success(texts["BreakGlassAsk.Success"]);
        return RedirectToPage("View", new { id });
    }

    public Task<IActionResult> ShowAsync(CancellationToken cancellation) => Task.FromResult<IActionResult>(Page());

    internal sealed class InputModel
    {
        [Required, PickPerson(KernelPermissions.BreakGlass.Ask), Display(Name = "BreakGlass.Whose")]
        public Guid? OwnerId { get; set; }

        [Required, Display(Name = "Reads.What")]
        public string? DataClass { get; set; }

        [Required, StringLength(BreakGlassRequest.LongestReason), DataType(DataType.MultilineText), Display(Name = "BreakGlass.Reason")]
        public string? Reason { get; set; }

        [StringLength(BreakGlassRequest.LongestBasis), Display(Name = "BreakGlass.LegalBasis")]
        public string? LegalBasis { get; set; }

        [Required, Range(1, BreakGlassRequest.MostHours), Display(Name = "BreakGlass.Hours")]
        public int? Hours { get; set; }
    }
}
