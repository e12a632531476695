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

/// <summary>Records that a policy was adopted or declined, which completes the action.</summary>
[RequirePermission(ResponsibilitiesPermissions.Actions.WorkOn)]
internal sealed class PolicyAnswerModel(ActionAccess actions, Clock clock, IStringLocalizer<ResponsibilitiesText> text)
    : ActionFormPage(actions, ActionOperation.DecidePolicy, action => action.Policy is not null)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Answers =>
        [.. Enum.GetValues<PolicyAnswer>().Select(answer => new SelectListItem(text[$"PolicyStage.{answer}"], answer.ToString()))];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.Answer == PolicyAnswer.Adopted)
            await ChangeAsync((action, actor) => action.AsPolicyProposal().Adopt(Input.Words!, Input.AnsweredOn!.Value, actor), cancellationToken);
        else
            await ChangeAsync((action, actor) => action.AsPolicyProposal().Decline(Input.Words!, Input.AnsweredOn!.Value, actor), cancellationToken);
        TempData.Success(text[$"PolicyAnswer.{Input.Answer}"]);
        return ToAction();
    }

    protected override void Prefill() => Input.AnsweredOn = clock.Today;

    internal enum PolicyAnswer { Adopted, Declined }

    internal sealed class InputModel
    {
        [Required, EnumDataType(typeof(PolicyAnswer)), Display(Name = "Answer")]
        public PolicyAnswer? Answer { get; set; }

        [Required, StringLength(ResponsibilityAction.MaxReasonLength), DataType(DataType.MultilineText), Display(Name = "PolicyAnswer.Words")]
        public string? Words { get; set; }

        [Required, Display(Name = "AnsweredOn")]
        public DateOnly? AnsweredOn { get; set; }
    }
}
