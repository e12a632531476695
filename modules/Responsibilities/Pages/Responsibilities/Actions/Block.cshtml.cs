using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Responsibilities.Actions;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

[RequirePermission(ResponsibilitiesPermissions.Actions.WorkOn)]
internal sealed class BlockModel(ActionAccess actions, BlockAction block, IStringLocalizer<ResponsibilitiesText> text)
    : ReasonPage(actions, rights => rights.MayWorkOn, "Block", text)
{
    protected override Task RunAsync(string reason, CancellationToken cancellationToken) => block.RunAsync(Id, Version, reason, cancellationToken);
}
