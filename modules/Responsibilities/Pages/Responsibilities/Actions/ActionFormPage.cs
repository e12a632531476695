using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>
/// Base class of the forms for one operation on an action. It loads the stored action, and responds with Not Found when the viewer may not
/// do this with it or the action is not of the kind that has the operation. Subclasses bind the input and name the verb.
/// </summary>
/// <param name="offers">Whether an action has the operation at all; null when every action has.</param>
internal abstract class ActionFormPage(ActionAccess actions, ActionOperation operation, Func<ResponsibilityAction, bool>? offers = null) : PageModel, IFormPage
{
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
        return operation.IsAllowedBy(Rights) && offers?.Invoke(Action) != false ? Page() : NotFound();
    }

    /// <summary>Fills the fields with the stored values when the form is opened.</summary>
    protected virtual void Prefill()
    {
    }

    /// <summary>Runs the verb on the action in the version of the form, and saves it.</summary>
    protected Task ChangeAsync(Action<ResponsibilityAction, Actor> verb, CancellationToken cancellationToken) =>
        ChangeAsync(operation, verb, cancellationToken);

    /// <summary>For a handler whose operation is not that of the form.</summary>
    protected Task ChangeAsync(ActionOperation other, Action<ResponsibilityAction, Actor> verb, CancellationToken cancellationToken) =>
        actions.ChangeAsync(Id, Version, other, verb, cancellationToken);

    protected IActionResult ToAction() => RedirectToPage("View", new { Id });
}
