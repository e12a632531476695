using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Platform.BreakGlass;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Platform.Pages.Administration.BreakGlass;

[RequirePermission(PlatformPermissions.BreakGlass.Approve)]
internal sealed class RefuseModel(BreakGlassQuery query, BreakGlassReviewCommands commands, BreakGlassFormatter formatter, IStringLocalizer<PlatformText> texts)
    : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public BreakGlassView Details { get; private set; } = null!;

    public BreakGlassFormatter Formatter => formatter;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await commands.RefuseAsync(Id, Version, Input.Reason!, cancellationToken);
        TempData.Success(texts["BreakGlassRefuse.Success"]);
        return RedirectToPage("View", new { Id });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Details = await query.FindAsync(Id, cancellationToken);
        return Details.Rights.MayDecide ? Page() : NotFound();
    }

    internal sealed class InputModel
    {
        [Required, StringLength(BreakGlassRequest.MaxReasonLength), DataType(DataType.MultilineText), Display(Name = "Label.Reason")]
        public string? Reason { get; set; }
    }
}
