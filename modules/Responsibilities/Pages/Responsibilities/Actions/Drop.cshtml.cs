using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Responsibilities.Actions;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

[RequirePermission(ResponsibilitiesPermissions.Actions.Plan)]
internal sealed class DropModel(ActionAccess actions, DropAction drop, IStringLocalizer<ResponsibilitiesText> text)
    : ReasonPage(actions, rights => rights.MayPlan, "Drop", text)
{
    protected override Task RunAsync(string reason, CancellationToken cancellationToken) => drop.RunAsync(Id, Version, reason, cancellationToken);
}
