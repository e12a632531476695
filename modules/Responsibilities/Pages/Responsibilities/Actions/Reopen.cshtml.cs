using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Responsibilities.Actions;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>Taking up again what was closed too early.</summary>
[RequirePermission(ResponsibilitiesPermissions.Actions.Carry)]
internal sealed class ReopenModel(ActionsInReach actions, ReopenAction reopen, IStringLocalizer<ResponsibilitiesText> text)
    : ReasonPage(actions, rights => rights.MayCarry, "Reopen", text)
{
    protected override Task RunAsync(string reason, CancellationToken cancellation) => reopen.RunAsync(Id, Version, reason, cancellation);
}
