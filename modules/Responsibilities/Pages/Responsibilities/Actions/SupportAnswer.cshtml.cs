using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Shell;
using FacultyDev.Kernel.Web;
using FacultyDev.Kernel.Zones;
using FacultyDev.Responsibilities.Actions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>What leadership answered to a support request; the action ends with it.</summary>
[RequirePermission(ResponsibilitiesPermissions.Actions.Carry)]
internal sealed class SupportAnswerModel(
    ActionsInReach actions, RequestSupport support, ActionWords words, TimeProvider time, IStringLocalizer<ResponsibilitiesText> text)
    : ActionFormPage(actions, (action, rights) => rights.MayCarry && action.Support is not null)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string Asked => words.Support(Action.Support!.Asked);

    public IReadOnlyList<SelectListItem> Answers =>
        [.. new[] { SupportStage.Granted, SupportStage.PartlyGranted, SupportStage.Declined }
            .Select(answer => new SelectListItem(text[$"SupportStage.{answer}"], answer.ToString()))];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await support.AnswerAsync(Id, Version, Input.Answer!.Value, Input.Amount(), Input.Words, Input.AnsweredOn!.Value, cancellation);
        TempData.Success(text["SupportAnswer.Success"]);
        return ToAction();
    }

    protected override void Prefill() => Input.AnsweredOn = time.Today();

    internal sealed class InputModel : AmountInput
    {
        [Required, EnumDataType(typeof(SupportStage)), Display(Name = "Answer")]
        public SupportStage? Answer { get; set; }

        [StringLength(ResponsibilityAction.LongestReason), DataType(DataType.MultilineText), Display(Name = "SupportAnswer.Words")]
        public string? Words { get; set; }

        [Required, Display(Name = "AnsweredOn")]
        public DateOnly? AnsweredOn { get; set; }
    }
}
