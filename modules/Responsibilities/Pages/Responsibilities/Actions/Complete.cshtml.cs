using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Time;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

[RequirePermission(ResponsibilitiesPermissions.Actions.WorkOn)]
internal sealed class CompleteModel(ActionAccess actions, Clock clock, IStringLocalizer<ResponsibilitiesText> text)
    : ActionFormPage(actions, ActionOperation.Complete)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ChangeAsync((action, actor) => action.Complete(Input.Outcome!, Input.CompletedOn!.Value, actor, Input.Participants), cancellationToken);
        TempData.Success(text["Complete.Success"]);
        return ToAction();
    }

    protected override void Prefill() => Input.CompletedOn = clock.Today;

    internal sealed class InputModel
    {
        [Required, StringLength(ResponsibilityAction.MaxOutcomeLength), DataType(DataType.MultilineText), Display(Name = "Outcome")]
        public string? Outcome { get; set; }

        [Range(0, ResponsibilityAction.MaxParticipants)]
        public int? Participants { get; set; }

        [Required, Display(Name = "CompletedOn")]
        public DateOnly? CompletedOn { get; set; }
    }
}
