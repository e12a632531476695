using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;

namespace FacultyDev.Kernel.BreakGlass;

/// <summary>
/// Does the viewer decide about somebody's career: do they stand above them in the line of supervision, or lead a unit of theirs? Such a
/// person opens nothing of theirs and has no say in it.
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
        return UnitSet.Of(led.SelectMany(grant => tree.SelfAndBelow(grant.UnitId!.Value)).Select(unit => unit.Id));
    }
}
