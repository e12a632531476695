using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Shell;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>Asking leadership for protected time or money.</summary>
[RequirePermission(ResponsibilitiesPermissions.Actions.Carry)]
internal sealed class SupportModel(ActionsInReach actions, RequestSupport support, IStringLocalizer<ResponsibilitiesText> text)
    : ActionFormPage(actions, (action, rights) => rights.MayCarry && action.Support is not null)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await support.AskAsync(Id, Version, Input.Amount(), Input.AskedOf!, cancellation);
        TempData.Success(text["Support.Success"]);
        return ToAction();
    }

    internal sealed class InputModel : AmountInput
    {
        [Required, StringLength(SupportRequest.LongestAskedOf), Display(Name = "Support.AskedOf")]
        public string? AskedOf { get; set; }
    }
}
