using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Responsibilities.Actions;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

[RequirePermission(ResponsibilitiesPermissions.Actions.WorkOn)]
internal sealed class ReopenModel(ActionAccess actions, ReopenAction reopen, IStringLocalizer<ResponsibilitiesText> text)
    : ReasonPage(actions, rights => rights.MayWorkOn, "Reopen", text)
{
    protected override Task RunAsync(string reason, CancellationToken cancellationToken) => reopen.RunAsync(Id, Version, reason, cancellationToken);
}
