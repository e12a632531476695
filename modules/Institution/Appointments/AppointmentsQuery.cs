using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Appointments;

/// <param name="Unit">Null for a unit that has closed since.</param>
internal sealed record AppointmentView(Guid Id, UnitSummary? Unit, int Share, DateOnly From, DateOnly? Until);

/// <param name="HomeUnitId">Where they come from.</param>
internal sealed record JointColleague(Guid Id, string Name, Guid HomeUnitId, int Share);

/// <summary>Joint appointments as pages show them.</summary>
internal sealed class AppointmentsQuery(FacultyDevDbContext db, UnitMembership joint, IUnits units)
{
    public const int MaxPerUnit = 50;

    /// <summary>Those of today; or all of them, the newest first, for who keeps them.</summary>
    public async Task<IReadOnlyList<AppointmentView>> ListOfMemberAsync(Guid memberId, bool past, CancellationToken cancellationToken)
    {
        var tree = await units.GetTreeAsync(cancellationToken);
        var held = past ? db.Set<JointAppointment>().AsNoTracking() : joint.HeldToday();
        var found = await held.Where(appointment => appointment.MemberId == memberId)
            .OrderByDescending(appointment => appointment.From).ThenBy(appointment => appointment.Id)
            .Select(appointment => new { appointment.Id, appointment.UnitId, appointment.Share, appointment.From, appointment.Until })
            .ToListAsync(cancellationToken);
        return [.. found.Select(each => new AppointmentView(each.Id, tree.Find(each.UnitId), each.Share, each.From, each.Until))];
    }

    /// <summary>Who is in the unit jointly today, by name; at most <see cref="MaxPerUnit"/>.</summary>
    public async Task<IReadOnlyList<JointColleague>> ListInUnitAsync(Guid unitId, CancellationToken cancellationToken) => await (
        from held in joint.HeldToday()
        join member in db.Set<FacultyMember>() on held.MemberId equals member.Id
        where held.UnitId == unitId && member.Status != MemberStatus.Left
        orderby member.SearchName, member.Id
        select new JointColleague(member.Id, member.DisplayName, member.UnitId, held.Share)).Take(MaxPerUnit).ToListAsync(cancellationToken);
}
