using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Responsibilities.Actions;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

[RequirePermission(ResponsibilitiesPermissions.Actions.WorkOn)]
internal sealed class BlockModel(ActionAccess actions, IStringLocalizer<ResponsibilitiesText> text)
    : ReasonPage(actions, ActionOperation.Block, "Block", text)
{
    protected override void Run(ResponsibilityAction action, string reason, Actor actor) => action.Block(reason, actor);
}
