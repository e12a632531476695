using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>Saying that an action cannot go on, and what it waits for.</summary>
[RequirePermission(ResponsibilitiesPermissions.Actions.Carry)]
internal sealed class BlockModel(ActionsInReach actions, BlockAction block, IStringLocalizer<ResponsibilitiesText> text)
    : ActionFormPage(actions, rights => rights.MayCarry)
{
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await block.RunAsync(Id, Version, Input.Reason!, cancellation);
        TempData.Success(text["Block.Success"]);
        return ToAction();
    }
}
