using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Appointments;

/// <summary>
/// Whose people somebody is. Being seen and chosen (lists, profile, directory, search, pickers, counts of a unit, a role in that unit) goes
/// by the home unit and by every joint appointment of today; the record itself (leave, leaving, appointments, sign-in) is the home unit's.
/// </summary>
internal sealed class UnitMembership(FacultyDevDbContext db, TimeProvider time)
{
    private DateOnly Today => time.Today();

    public IQueryable<JointAppointment> HeldToday()
    {
        var today = Today;
        return db.Set<JointAppointment>().AsNoTracking().Where(held => held.From <= today && (held.Until == null || held.Until >= today));
    }

    /// <summary>At home or jointly in the units. For few members at a time: a list begins with <see cref="FilterListByUnitsAsync"/>.</summary>
    public IQueryable<FacultyMember> FilterByUnits(IQueryable<FacultyMember> members, UnitSet units)
    {
        if (units.IsEverything)
            return members;
        var ids = units.Ids.ToArray();
        var jointly = HeldToday().Where(held => ids.Contains(held.UnitId));
        return members.Where(member => ids.Contains(member.UnitId) || jointly.Any(held => held.MemberId == member.Id));
    }

    /// <summary>As <see cref="FilterByUnits"/>, with those who are there jointly looked up before, so that both halves are found by an index.</summary>
    public async Task<IQueryable<FacultyMember>> FilterListByUnitsAsync(IQueryable<FacultyMember> members, UnitSet units, CancellationToken cancellationToken)
    {
        if (units.IsEverything)
            return members;
        var ids = units.Ids.ToArray();
        var jointly = await HeldToday().Where(held => ids.Contains(held.UnitId))
            .Select(held => held.MemberId).Distinct().ToArrayAsync(cancellationToken);
        return jointly.Length == 0
            ? members.InUnits(units)
            : members.Where(member => ids.Contains(member.UnitId) || jointly.Contains(member.Id));
    }

    /// <summary>Home and joint units of one member.</summary>
    public async Task<IReadOnlyList<Guid>> GetUnitIdsAsync(FacultyMember member, CancellationToken cancellationToken) =>
        [member.UnitId, .. await HeldToday().Where(held => held.MemberId == member.Id).Select(held => held.UnitId).ToListAsync(cancellationToken)];
}
