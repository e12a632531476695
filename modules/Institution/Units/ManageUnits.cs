using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Appointments;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Zones;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Units;

/// <summary>Opens, renames, moves and closes units, within those in which the viewer may.</summary>
internal sealed class ManageUnits(FacultyDevDbContext db, UnitsQuery units, JointMembers joint, IViewer viewer, TimeProvider time)
{
    /// <summary>404 when there is none, or none that the viewer may manage.</summary>
    public async Task<OrgUnit> LoadAsync(string code, CancellationToken cancellation)
    {
        var reach = viewer.UnitsFor(InstitutionPermissions.Units.Manage);
        var upper = code.ToUpperInvariant();
        var unit = await db.Set<OrgUnit>().SingleOrDefaultAsync(unit => unit.Code == upper && unit.ClosedOn == null, cancellation).OrNotFound();
        return reach.Contains(unit.Id) ? unit : throw new NotFoundException();
    }

    public async Task<OrgUnit> OpenAsync(string code, string name, UnitKind kind, Guid parentId, CancellationToken cancellation)
    {
        var parent = await ParentAsync(parentId, cancellation);
        if (kind == UnitKind.Institution)
            throw new DomainException("institution.unit-second-root", "Kind");
        var unit = new OrgUnit(code, name, kind, parent.Id);
        if (await db.Set<OrgUnit>().AnyAsync(other => other.Code == unit.Code, cancellation))
            throw new DomainException("institution.unit-code-taken", "Code", unit.Code);
        db.Add(unit);
        await SaveAsync(cancellation);
        return unit;
    }

    public async Task ChangeAsync(string code, string name, Guid? parentId, int version, CancellationToken cancellation)
    {
        var unit = await LoadAsync(code, cancellation);
        db.Expect(unit, version);
        unit.Rename(name);
        if (parentId is { } wanted && wanted != unit.ParentId)
            unit.MoveUnder(await ParentAsync(wanted, cancellation), await units.TreeAsync(cancellation));
        await SaveAsync(cancellation);
    }

    /// <summary>A unit closes when nobody is in it any more and nothing lies below it.</summary>
    public async Task CloseAsync(string code, CancellationToken cancellation)
    {
        var unit = await LoadAsync(code, cancellation);
        if (unit.ParentId is null)
            throw new DomainException("institution.unit-is-root", null, unit.Code);
        if (await db.Set<OrgUnit>().AnyAsync(child => child.ParentId == unit.Id && child.ClosedOn == null, cancellation))
            throw new DomainException("institution.unit-has-children", null, unit.Name);
        if (await db.Set<FacultyMember>().AnyAsync(member => member.UnitId == unit.Id && member.Status != MemberStatus.Left, cancellation))
            throw new DomainException("institution.unit-has-people", null, unit.Name);
        if (await joint.HeldToday().AnyAsync(held => held.UnitId == unit.Id, cancellation))
            throw new DomainException("institution.unit-has-joint-people", null, unit.Name);
        unit.Close(time.Today());
        await SaveAsync(cancellation);
    }

    private async Task<UnitSummary> ParentAsync(Guid id, CancellationToken cancellation)
    {
        var parent = (await units.TreeAsync(cancellation)).Find(id);
        return parent is not null && viewer.UnitsFor(InstitutionPermissions.Units.Manage).Contains(id)
            ? parent
            : throw new DomainException("institution.unit-parent-unknown", "ParentId");
    }

    private async Task SaveAsync(CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        units.Forget();
    }
}
