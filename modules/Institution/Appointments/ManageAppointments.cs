using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Zones;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Appointments;

/// <summary>Appoints people to further units, for whoever may change people in both.</summary>
internal sealed class ManageAppointments(FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    private DateOnly Today => time.Today();

    private UnitSet Reach => viewer.UnitsFor(InstitutionPermissions.People.Manage);

    public async Task<JointAppointment> AppointAsync(Guid memberId, Guid unitId, AppointmentTerms terms, CancellationToken cancellation)
    {
        var member = await MemberAsync(memberId, cancellation);
        if (!Reach.Contains(unitId))
            throw new DomainException("institution.appointment-unit-unknown", "UnitId");
        var appointment = new JointAppointment(member, unitId, terms, await OfAsync(memberId, cancellation));
        db.Add(appointment);
        await SaveAsync(member, cancellation);
        return appointment;
    }

    public async Task ChangeAsync(Guid id, AppointmentTerms terms, int version, CancellationToken cancellation)
    {
        var appointment = await LoadAsync(id, cancellation);
        db.Expect(appointment, version);
        appointment.Change(terms, await OfAsync(appointment.MemberId, cancellation), Today);
        await SaveAsync(await MemberAsync(appointment.MemberId, cancellation), cancellation);
    }

    /// <summary>Today is its last day.</summary>
    public async Task<JointAppointment> EndAsync(Guid id, CancellationToken cancellation)
    {
        var appointment = await LoadAsync(id, cancellation);
        appointment.End(Today, Today);
        await db.SaveChangesAsync(cancellation);
        return appointment;
    }

    /// <summary>404 when there is none, or none that the viewer may change.</summary>
    public async Task<JointAppointment> LoadAsync(Guid id, CancellationToken cancellation)
    {
        var reach = db.Set<FacultyMember>().In(Reach).Select(member => member.Id);
        return await db.Set<JointAppointment>().SingleOrDefaultAsync(held => held.Id == id && reach.Contains(held.MemberId), cancellation).OrNotFound();
    }

    private Task<FacultyMember> MemberAsync(Guid id, CancellationToken cancellation) =>
        db.Set<FacultyMember>().In(Reach).SingleOrDefaultAsync(member => member.Id == id, cancellation).OrNotFound();

    private Task<List<JointAppointment>> OfAsync(Guid memberId, CancellationToken cancellation) =>
        db.Set<JointAppointment>().Where(held => held.MemberId == memberId).ToListAsync(cancellation);

    /// <summary>The member's version moves on with each: of two who appoint at the same time, the second sees that there is less room.</summary>
    private Task<int> SaveAsync(FacultyMember member, CancellationToken cancellation)
    {
        db.Entry(member).State = EntityState.Modified;
        return db.SaveChangesAsync(cancellation);
    }
}
