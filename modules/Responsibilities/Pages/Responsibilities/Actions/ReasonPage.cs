using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>
/// Base class of forms whose only field is a reason. Their texts are the resources whose keys start with the name of the verb.
/// </summary>
internal abstract class ReasonPage(
    ActionAccess actions, ActionOperation operation, string verb, IStringLocalizer<ResponsibilitiesText> text) : ActionFormPage(actions, operation)
{
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    public string Verb => verb;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ChangeAsync((action, actor) => Run(action, Input.Reason!, actor), cancellationToken);
        TempData.Success(text[$"{verb}.Success"]);
        return ToAction();
    }

    protected abstract void Run(ResponsibilityAction action, string reason, Actor actor);
}
