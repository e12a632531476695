using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>A page whose verb asks for nothing but a reason. Its words are the strings that begin with the verb's name.</summary>
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
