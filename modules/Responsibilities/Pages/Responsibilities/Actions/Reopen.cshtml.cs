using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>Taking up again what was closed too early.</summary>
[RequirePermission(ResponsibilitiesPermissions.Actions.Carry)]
internal sealed class ReopenModel(ActionsInReach actions, ReopenAction reopen, IStringLocalizer<ResponsibilitiesText> text)
    : ActionFormPage(actions, rights => rights.MayCarry)
{
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await reopen.RunAsync(Id, Version, Input.Reason!, cancellation);
        TempData.Success(text["Reopen.Success"]);
        return ToAction();
    }
}
