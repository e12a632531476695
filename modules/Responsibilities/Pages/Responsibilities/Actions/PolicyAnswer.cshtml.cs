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

/// <summary>A policy was adopted or declined, and the action ends with it.</summary>
[RequirePermission(ResponsibilitiesPermissions.Actions.Carry)]
internal sealed class PolicyAnswerModel(ActionsInReach actions, MovePolicy move, TimeProvider time, IStringLocalizer<ResponsibilitiesText> text)
    : ActionFormPage(actions, (action, rights) => rights.MayCarry && action.Policy is not null)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Answers =>
        [.. Enum.GetValues<Decision>().Select(answer => new SelectListItem(text[$"PolicyStage.{answer}"], answer.ToString()))];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Input.Answer == Decision.Adopted)
            await move.AdoptAsync(Id, Version, Input.Words!, Input.AnsweredOn!.Value, cancellation);
        else
            await move.DeclineAsync(Id, Version, Input.Words!, Input.AnsweredOn!.Value, cancellation);
        TempData.Success(text[$"PolicyAnswer.{Input.Answer}"]);
        return ToAction();
    }

    protected override void Prefill() => Input.AnsweredOn = time.Today();

    internal enum Decision { Adopted, Declined }

    internal sealed class InputModel
    {
        [Required, EnumDataType(typeof(Decision)), Display(Name = "Answer")]
        public Decision? Answer { get; set; }

        [Required, StringLength(ResponsibilityAction.LongestReason), DataType(DataType.MultilineText), Display(Name = "PolicyAnswer.Words")]
        public string? Words { get; set; }

        [Required, Display(Name = "AnsweredOn")]
        public DateOnly? AnsweredOn { get; set; }
    }
}
