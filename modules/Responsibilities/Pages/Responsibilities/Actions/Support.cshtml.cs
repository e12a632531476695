using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

[RequirePermission(ResponsibilitiesPermissions.Actions.WorkOn)]
internal sealed class SupportModel(ActionAccess actions, IStringLocalizer<ResponsibilitiesText> text)
    : ActionFormPage(actions, ActionOperation.AskSupport, action => action.Support is not null)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ChangeAsync((action, actor) => action.AsSupportRequest().Ask(Input.ToAmount(), Input.AskedOf!, actor), cancellationToken);
        TempData.Success(text["Support.Success"]);
        return ToAction();
    }

    internal sealed class InputModel : SupportAmountInput
    {
        [Required, StringLength(SupportRequest.MaxAskedOfLength), Display(Name = "Support.AskedOf")]
        public string? AskedOf { get; set; }
    }
}
