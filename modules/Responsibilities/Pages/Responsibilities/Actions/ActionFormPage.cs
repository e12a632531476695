using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>
/// Base class of the forms that run one command on an action. It loads the stored action, and responds with Not Found when the
/// viewer may not run the command or the action is not of the kind that has it. Subclasses bind the input and run the command.
/// </summary>
internal abstract class ActionFormPage(ActionAccess actions, Func<ResponsibilityAction, ActionRights, bool> allows) : PageModel, IFormPage
{
    protected ActionFormPage(ActionAccess actions, Func<ActionRights, bool> allows)
        : this(actions, (_, rights) => allows(rights))
    {
    }

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The version of the action at the time the form was rendered.</summary>
    [BindProperty]
    public int Version { get; set; }

    public ResponsibilityAction Action { get; private set; } = null!;

    /// <summary>The viewer's rights on the action.</summary>
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

    /// <summary>Fills the fields with the stored values when the form is opened.</summary>
    protected virtual void Prefill()
    {
    }

    protected IActionResult ToAction() => RedirectToPage("View", new { Id });
}
