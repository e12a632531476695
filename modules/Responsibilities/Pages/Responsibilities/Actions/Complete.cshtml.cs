using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Kernel.Zones;
using FacultyDev.Responsibilities.Actions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>Finishing an action: what came of it, and when.</summary>
[RequirePermission(ResponsibilitiesPermissions.Actions.Carry)]
internal sealed class CompleteModel(
    ActionsInReach actions, CompleteAction complete, TimeProvider time, IStringLocalizer<ResponsibilitiesText> text)
    : ActionFormPage(actions, rights => rights.MayCarry)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await complete.RunAsync(Id, Version, Input.Outcome!, Input.CompletedOn!.Value, cancellation, Input.Participants);
        TempData.Success(text["Complete.Success"]);
        return ToAction();
    }

    protected override void Prefill() => Input.CompletedOn = time.Today();

    internal sealed class InputModel
    {
        [Required, StringLength(ResponsibilityAction.LongestOutcome), DataType(DataType.MultilineText), Display(Name = "Outcome")]
        public string? Outcome { get; set; }

        [Range(0, ResponsibilityAction.MostParticipants)]
        public int? Participants { get; set; }

        [Required, Display(Name = "CompletedOn")]
        public DateOnly? CompletedOn { get; set; }
    }
}
