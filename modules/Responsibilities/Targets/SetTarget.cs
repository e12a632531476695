using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Responsibilities.Matrix;
using FacultyDev.Responsibilities.YearLocks;

namespace FacultyDev.Responsibilities.Targets;

/// <summary>Sets, changes or removes the target of an indicator in a unit and a year.</summary>
internal sealed class SetTarget(FacultyDevDbContext db, TargetQuery targets, CatalogueQuery catalogue, ClosedYears closed, IViewer viewer)
{
    public bool MaySet(Guid unitId) => viewer.UnitsFor(ResponsibilitiesPermissions.Targets.Set).Contains(unitId);

    /// <exception cref="NotFoundException">The responsibility does not exist, or the viewer may not set the unit's targets.</exception>
    public async Task<(CatalogueEntry Entry, IndicatorTarget? Target)> FindAsync(ResponsibilityMatrixScope scope, string code, CancellationToken cancellationToken)
    {
        if (!MaySet(scope.Unit.Id))
            throw new NotFoundException();
        var entry = await catalogue.FindAsync(code.ToUpperInvariant(), scope.Year, cancellationToken);
        return (entry, await targets.FindAsync(scope.Unit.Id, scope.Year, entry.Code, cancellationToken));
    }

    /// <inheritdoc cref="FindAsync"/>
    public async Task RunAsync(ResponsibilityMatrixScope scope, string code, int version, decimal value, DateOnly by, CancellationToken cancellationToken)
    {
        var (entry, target) = await FindAsync(scope, code, cancellationToken);
        await closed.RequireOpenAsync(scope.Year, cancellationToken);
        if (target is null)
            db.Add(new IndicatorTarget(entry.Code, scope.Unit.Id, scope.Year, value, by));
        else
        {
            db.ExpectVersion(target, version);
            target.Set(value, by);
        }

        await closed.SaveAsync(scope.Year, cancellationToken);
    }

    /// <inheritdoc cref="FindAsync"/>
    public async Task RemoveAsync(ResponsibilityMatrixScope scope, string code, CancellationToken cancellationToken)
    {
        var (_, target) = await FindAsync(scope, code, cancellationToken);
        await closed.RequireOpenAsync(scope.Year, cancellationToken);
        db.Remove(target ?? throw new NotFoundException());
        await closed.SaveAsync(scope.Year, cancellationToken);
    }
}
