using System.ComponentModel.DataAnnotations;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.BreakGlass;
using FacultyDev.Kernel.Localization;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Kernel.Pages.Administration.BreakGlass;

/// <summary>Refusing a request, with a reason.</summary>
[RequirePermission(KernelPermissions.BreakGlass.Approve)]
internal sealed class RefuseModel(BreakGlassQuery requests, DecideBreakGlass decide, BreakGlassWords words, IStringLocalizer<KernelText> texts)
    : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public BreakGlassDetails Details { get; private set; } = null!;

    public BreakGlassWords Words => words;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await decide.RefuseAsync(Id, Version, Input.Reason!, cancellation);
        TempData.Success(texts["BreakGlassRefuse.Success"]);
        return RedirectToPage("View", new { Id });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Details = await requests.FindAsync(Id, cancellation);
        return Details.Rights.MayDecide ? Page() : NotFound();
    }

    internal sealed class InputModel
    {
        [Required, StringLength(BreakGlassRequest.LongestReason), DataType(DataType.MultilineText), Display(Name = "BreakGlass.Reason")]
        public string? Reason { get; set; }
    }
}
