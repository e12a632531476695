using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Time;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>Records leadership's answer to a support request, which completes the action.</summary>
[RequirePermission(ResponsibilitiesPermissions.Actions.WorkOn)]
internal sealed class SupportAnswerModel(
    ActionAccess actions, ActionFormatter formatter, Clock clock, IStringLocalizer<ResponsibilitiesText> text)
    : ActionFormPage(actions, ActionOperation.AnswerSupport, action => action.Support is not null)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string Asked => formatter.Support(Action.Support!.Asked);

    public IReadOnlyList<SelectListItem> Answers =>
        [.. new[] { SupportStage.Granted, SupportStage.PartlyGranted, SupportStage.Declined }
            .Select(answer => new SelectListItem(text[$"SupportStage.{answer}"], answer.ToString()))];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ChangeAsync(
            (action, actor) => action.AsSupportRequest().Answer(Input.Answer!.Value, Input.ToAmount(), Input.Words, Input.AnsweredOn!.Value, actor), cancellationToken);
        TempData.Success(text["SupportAnswer.Success"]);
        return ToAction();
    }

    protected override void Prefill() => Input.AnsweredOn = clock.Today;

    internal sealed class InputModel : SupportAmountInput
    {
        [Required, EnumDataType(typeof(SupportStage)), Display(Name = "Answer")]
        public SupportStage? Answer { get; set; }

        [StringLength(ResponsibilityAction.MaxReasonLength), DataType(DataType.MultilineText), Display(Name = "SupportAnswer.Words")]
        public string? Words { get; set; }

        [Required, Display(Name = "AnsweredOn")]
        public DateOnly? AnsweredOn { get; set; }
    }
}
