using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>
/// A page with one verb of an action. It shows the action as it is stored, for those who may do this with it; for others, and for
/// actions of another kind, it does not exist. The page itself adds what is typed and calls the verb.
/// </summary>
internal abstract class ActionFormPage(ActionAccess actions, Func<ResponsibilityAction, ActionRights, bool> allows) : PageModel, IFormPage
{
    protected ActionFormPage(ActionAccess actions, Func<ActionRights, bool> allows)
        : this(actions, (_, rights) => allows(rights))
    {
    }

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The version of the action from which the form was made.</summary>
    [BindProperty]
    public int Version { get; set; }

    public ResponsibilityAction Action { get; private set; } = null!;

    /// <summary>What the viewer may do with it.</summary>
    public ActionRights Rights { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var shown = await ShowAsync(cancellationToken);
        if (shown is PageResult)
            Prefill();
        return shown;
    }

    public virtual async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        (Action, Rights) = await actions.FindAsync(Id, cancellationToken);
        return allows(Action, Rights) ? Page() : NotFound();
    }

    /// <summary>Puts what is stored into the fields, when the form is opened.</summary>
    protected virtual void Prefill()
    {
    }

    protected IActionResult ToAction() => RedirectToPage("View", new { Id });
}
