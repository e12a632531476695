using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Adds units and external partners to a joint remedy, and removes them.</summary>
internal sealed class RemedyPartnerCommands(ActionAccess actions, IUnits units, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    /// <param name="name">The name of an external partner; ignored when <paramref name="unitId"/> is set.</param>
    public async Task AddAsync(Guid id, int version, Guid? unitId, string? name, CancellationToken cancellationToken)
    {
        var action = await actions.LoadToWorkOnAsync(id, version, cancellationToken);
        var called = unitId is { } unit
            ? (await units.GetTreeAsync(cancellationToken)).Find(unit)?.Name ?? throw new DomainException("responsibilities.partner.unknown", "UnitId")
            : name ?? "";
        action.AddPartner(unitId, called, viewer.ToActor(time));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task RemoveAsync(Guid id, int version, Guid partner, CancellationToken cancellationToken)
    {
        var action = await actions.LoadToWorkOnAsync(id, version, cancellationToken);
        action.RemovePartner(partner, viewer.ToActor(time));
        await db.SaveChangesAsync(cancellationToken);
    }
}
