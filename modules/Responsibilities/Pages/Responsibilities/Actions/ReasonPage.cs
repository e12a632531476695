using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>
/// Base class of forms whose only field is a reason. Their texts are the resources whose keys start with the name of the command.
/// </summary>
internal abstract class ReasonPage(
    ActionAccess actions, Func<ActionRights, bool> allows, string verb, IStringLocalizer<ResponsibilitiesText> text) : ActionFormPage(actions, allows)
{
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    public string Verb => verb;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await RunAsync(Input.Reason!, cancellationToken);
        TempData.Success(text[$"{verb}.Success"]);
        return ToAction();
    }

    protected abstract Task RunAsync(string reason, CancellationToken cancellationToken);
}
