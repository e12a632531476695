using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Appointments;

/// <summary>
/// The units to which a person belongs. Visibility (lists, profile, directory, search, pickers, headcounts, roles in a unit)
/// depends on the home unit and today's joint appointments. The record itself (leave, departure, appointments, sign-in) belongs
/// to the home unit.
/// </summary>
internal sealed class UnitMembership(FacultyDevDbContext db, Clock clock)
{
    private DateOnly Today => clock.Today;

    public IQueryable<JointAppointment> HeldToday()
    {
        var today = Today;
        return db.Set<JointAppointment>().AsNoTracking().Where(held => held.From <= today && (held.Until == null || held.Until >= today));
    }

    /// <summary>
    /// Members whose home unit or joint appointment is in the units. Suitable for few members; for lists use <see
    /// cref="FilterListByUnitsAsync"/>.
    /// </summary>
    public IQueryable<FacultyMember> FilterByUnits(IQueryable<FacultyMember> members, UnitSet units)
    {
        var jointly = HeldToday().InUnits(units, held => held.UnitId);
        return members.InUnits(units, member => member.UnitId, or: member => jointly.Any(held => held.MemberId == member.Id));
    }

    /// <summary>
    /// Like <see cref="FilterByUnits"/>, but loads the members with joint appointments first, so that the database can use
    /// indexes for both conditions.
    /// </summary>
    public async Task<IQueryable<FacultyMember>> FilterListByUnitsAsync(IQueryable<FacultyMember> members, UnitSet units, CancellationToken cancellationToken)
    {
        if (units.IsEverything)
            return members;
        var jointly = await HeldToday().InUnits(units, held => held.UnitId).Select(held => held.MemberId).Distinct().ToArrayAsync(cancellationToken);
        return jointly.Length == 0
            ? members.InUnits(units)
            : members.InUnits(units, member => member.UnitId, or: member => jointly.Contains(member.Id));
    }

    /// <summary>The home unit and the units of today's joint appointments.</summary>
    public async Task<IReadOnlyList<Guid>> GetUnitIdsAsync(FacultyMember member, CancellationToken cancellationToken) =>
        [member.UnitId, .. await HeldToday().Where(held => held.MemberId == member.Id).Select(held => held.UnitId).ToListAsync(cancellationToken)];
}
