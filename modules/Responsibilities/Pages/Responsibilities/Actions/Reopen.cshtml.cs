using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Responsibilities.Actions;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

[RequirePermission(ResponsibilitiesPermissions.Actions.WorkOn)]
internal sealed class ReopenModel(ActionAccess actions, IStringLocalizer<ResponsibilitiesText> text)
    : ReasonPage(actions, ActionOperation.Reopen, "Reopen", text)
{
    protected override void Run(ResponsibilityAction action, string reason, Actor actor) => action.Reopen(reason, actor);
}
