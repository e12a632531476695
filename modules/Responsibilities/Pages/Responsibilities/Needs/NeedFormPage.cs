using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Needs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Needs;

/// <summary>
/// Base class of the forms that answer a need. They respond with Not Found to viewers who may not answer the need and once it has been
/// answered.
/// </summary>
internal abstract class NeedFormPage(NeedAccess needs) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The version of the need at the time the form was rendered.</summary>
    [BindProperty]
    public int Version { get; set; }

    public Need Need { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var shown = await ShowAsync(cancellationToken);
        if (shown is PageResult)
            Prefill();
        return shown;
    }

    public virtual async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        (Need, var rights) = await needs.FindAsync(Id, cancellationToken);
        return rights.MayAnswer ? Page() : NotFound();
    }

    protected virtual void Prefill()
    {
    }

    protected IActionResult ToNeed() => RedirectToPage("View", new { Id });
}
