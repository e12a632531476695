using FacultyDev.Institution.People;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Appointments;

/// <summary>A unit closes only when nobody belongs to it, by home unit or joint appointment.</summary>
internal sealed class UnitHasNoPeople(FacultyDevDbContext db, UnitMembership membership) : IUnitClosingRule
{
    public async Task CheckAsync(OrgUnit unit, CancellationToken cancellationToken)
    {
        if (await db.Set<FacultyMember>().AnyAsync(member => member.UnitId == unit.Id && member.Status != MemberStatus.Left, cancellationToken))
            throw new DomainException("institution.unit.has-members", null, unit.Name);
        if (await membership.HeldToday().AnyAsync(held => held.UnitId == unit.Id, cancellationToken))
            throw new DomainException("institution.unit.has-joint-members", null, unit.Name);
    }
}
