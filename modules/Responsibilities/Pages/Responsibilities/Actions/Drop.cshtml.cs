using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>Giving an action up.</summary>
[RequirePermission(ResponsibilitiesPermissions.Actions.Plan)]
internal sealed class DropModel(ActionsInReach actions, DropAction drop, IStringLocalizer<ResponsibilitiesText> text)
    : ActionFormPage(actions, rights => rights.MayPlan)
{
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await drop.RunAsync(Id, Version, Input.Reason!, cancellation);
        TempData.Success(text["Drop.Success"]);
        return ToAction();
    }
}
