using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Responsibilities.Actions;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>Saying that an action cannot go on, and what it waits for.</summary>
[RequirePermission(ResponsibilitiesPermissions.Actions.Carry)]
internal sealed class BlockModel(ActionsInReach actions, BlockAction block, IStringLocalizer<ResponsibilitiesText> text)
    : ReasonPage(actions, rights => rights.MayCarry, "Block", text)
{
    protected override Task RunAsync(string reason, CancellationToken cancellation) => block.RunAsync(Id, Version, reason, cancellation);
}
