using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;

namespace FacultyDev.Platform.BreakGlass;

/// <summary>
/// Determines whether the viewer decides about a person's career: they are above the person in the supervision line or lead one of their
/// units. Such a viewer can neither be given access to the person's data nor decide about a request for it.
/// </summary>
internal sealed class CareerConflictCheck(ISupervision supervision, IPeople people, IUnits units, IViewer viewer)
{
    public async Task<bool> HasConflictAsync(Guid personId, CancellationToken cancellationToken)
    {
        if (viewer.PersonId is not { } me)
            return false;
        if ((await supervision.GetAllAboveAsync([personId], cancellationToken))[personId].Contains(me))
            return true;
        var led = viewer.Roles.Where(grant => grant.Role == FacultyRole.DeansOffice).ToList();
        return led.Count > 0 && await people.FindAsync(personId, await ScopeAsync(led, cancellationToken), cancellationToken) is not null;
    }

    private async Task<UnitSet> ScopeAsync(List<RoleGrant> led, CancellationToken cancellationToken)
    {
        if (led.Exists(grant => grant.UnitId is null))
            return UnitSet.Everything;
        var tree = await units.GetTreeAsync(cancellationToken);
        return UnitSet.UnionOf([.. led.Select(grant => tree.Reach(grant.UnitId!.Value))]);
    }
}
