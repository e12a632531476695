using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Units;

/// <summary>Opens, renames, moves and closes units that the viewer manages.</summary>
internal sealed class UnitCommands(FacultyDevDbContext db, UnitsQuery units, IEnumerable<IUnitClosingRule> closingRules, IViewer viewer, Clock clock)
{
    /// <summary>Throws NotFoundException if the unit does not exist, is closed, or the viewer may not manage it.</summary>
    public async Task<OrgUnit> LoadAsync(string code, CancellationToken cancellationToken)
    {
        var managedUnits = viewer.UnitsFor(InstitutionPermissions.Units.Manage);
        var upper = code.ToUpperInvariant();
        var unit = await db.Set<OrgUnit>().SingleOrDefaultAsync(unit => unit.Code == upper && unit.ClosedOn == null, cancellationToken).OrNotFoundAsync();
        return managedUnits.Contains(unit.Id) ? unit : throw new NotFoundException();
    }

    public Task<OrgUnit> OpenAsync(
        string code, string name, UnitKind kind, Guid parentId, CancellationToken cancellationToken) => db.InTransactionAsync(async () =>
    {
        var parent = await LoadParentAsync(parentId, cancellationToken);
        if (kind == UnitKind.Institution)
            throw new DomainException("institution.unit.second-root", "Kind");
        var unit = new OrgUnit(code, name, kind, parent.Id);
        if (await db.Set<OrgUnit>().AnyAsync(other => other.Code == unit.Code, cancellationToken))
            throw new DomainException("institution.unit.code-taken", "Code", unit.Code);
        db.Add(unit);
        await SaveAsync(cancellationToken);
        return unit;
    }, cancellationToken);

    public Task ChangeAsync(string code, string name, Guid? parentId, int version, CancellationToken cancellationToken) => db.InTransactionAsync(async () =>
    {
        var unit = await LoadAsync(code, cancellationToken);
        db.ExpectVersion(unit, version);
        unit.Rename(name);
        if (parentId is { } wanted && wanted != unit.ParentId)
        {
            await db.LockInstitutionAsync(cancellationToken);
            units.ClearCache();
            unit.MoveUnder(await LoadParentAsync(wanted, cancellationToken), await units.GetTreeAsync(cancellationToken));
        }

        await SaveAsync(cancellationToken);
    }, cancellationToken);

    /// <summary>Closes a unit, which must have no open units below it and no people.</summary>
    public Task CloseAsync(string code, CancellationToken cancellationToken) => db.InTransactionAsync(async () =>
    {
        var unit = await LoadAsync(code, cancellationToken);
        if (unit.ParentId is null)
            throw new DomainException("institution.unit.is-root", null, unit.Code);
        if (await db.Set<OrgUnit>().AnyAsync(child => child.ParentId == unit.Id && child.ClosedOn == null, cancellationToken))
            throw new DomainException("institution.unit.has-children", null, unit.Name);
        foreach (var rule in closingRules)
            await rule.CheckAsync(unit, cancellationToken);
        unit.Close(clock.Today);
        await SaveAsync(cancellationToken);
    }, cancellationToken);

    private async Task<UnitSummary> LoadParentAsync(Guid id, CancellationToken cancellationToken)
    {
        var parent = (await units.GetTreeAsync(cancellationToken)).Find(id);
        return parent is not null && viewer.UnitsFor(InstitutionPermissions.Units.Manage).Contains(id)
            ? parent
            : throw new DomainException("institution.unit.unknown-parent", "ParentId");
    }

    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        units.ClearCache();
    }
}
