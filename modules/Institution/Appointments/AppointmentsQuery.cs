using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Appointments;

/// <param name="Unit">Null if the unit has closed since.</param>
internal sealed record AppointmentView(Guid Id, UnitSummary? Unit, int Share, DateOnly From, DateOnly? Until);

/// <param name="HomeUnitId">The unit to which the person belongs.</param>
internal sealed record JointColleague(Guid Id, string Name, Guid HomeUnitId, int Share);

internal sealed class AppointmentsQuery(FacultyDevDbContext db, UnitMembership membership, IUnits units)
{
    public const int MaxPerUnit = 50;

    /// <summary>The appointments of today or, with <paramref name="past"/>, all of them; newest first.</summary>
    public async Task<IReadOnlyList<AppointmentView>> ListOfMemberAsync(Guid memberId, bool past, CancellationToken cancellationToken)
    {
        var tree = await units.GetTreeAsync(cancellationToken);
        var held = past ? db.Set<JointAppointment>().AsNoTracking() : membership.HeldToday();
        var found = await held.Where(appointment => appointment.MemberId == memberId)
            .OrderByDescending(appointment => appointment.From).ThenBy(appointment => appointment.Id)
            .Select(appointment => new { appointment.Id, appointment.UnitId, appointment.Share, appointment.From, appointment.Until })
            .ToListAsync(cancellationToken);
        return [.. found.Select(each => new AppointmentView(each.Id, tree.Find(each.UnitId), each.Share, each.From, each.Until))];
    }

    /// <summary>People with a joint appointment in the unit today, by name; at most <see cref="MaxPerUnit"/>.</summary>
    public async Task<IReadOnlyList<JointColleague>> ListInUnitAsync(Guid unitId, CancellationToken cancellationToken) => await (
        from held in membership.HeldToday()
        join member in db.Set<FacultyMember>() on held.MemberId equals member.Id
        where held.UnitId == unitId && member.Status != MemberStatus.Left
        orderby member.SearchName, member.Id
        select new JointColleague(member.Id, member.DisplayName, member.UnitId, held.Share)).Take(MaxPerUnit).ToListAsync(cancellationToken);
}
