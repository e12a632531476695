using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Responsibilities.Actions;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

[RequirePermission(ResponsibilitiesPermissions.Actions.Plan)]
internal sealed class DropModel(ActionAccess actions, IStringLocalizer<ResponsibilitiesText> text)
    : ReasonPage(actions, ActionOperation.Drop, "Drop", text)
{
    protected override void Run(ResponsibilityAction action, string reason, Actor actor) => action.Drop(reason, actor);
}
