using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Adds a unit under its present name, or an external partner, to a joint remedy.</summary>
internal sealed class AddRemedyPartner(ActionAccess actions, IUnits units)
{
    /// <param name="name">The name of an external partner; ignored when <paramref name="unitId"/> is set.</param>
    public Task RunAsync(Guid id, int version, Guid? unitId, string? name, CancellationToken cancellationToken) => actions.ChangeAsync(
        id, version, ActionOperation.ChangePartners,
        async (action, actor) =>
        {
            var partnerName = unitId is { } unit
                ? (await units.GetTreeAsync(cancellationToken)).Find(unit)?.Name ?? throw new DomainException("responsibilities.partner.unknown", "UnitId")
                : name ?? "";
            action.AsJointRemedy().AddPartner(unitId, partnerName, actor);
        },
        cancellationToken);
}
