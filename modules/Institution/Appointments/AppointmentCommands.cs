using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Appointments;

/// <summary>
/// Manages joint appointments. A new one requires the permission to manage people in the member's home unit and in the other
/// unit.
/// </summary>
internal sealed class AppointmentCommands(FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    private DateOnly Today => time.Today();

    private UnitSet ManagedUnits => viewer.UnitsFor(InstitutionPermissions.People.Manage);

    public async Task<JointAppointment> AppointAsync(Guid memberId, Guid unitId, AppointmentTerms terms, CancellationToken cancellationToken)
    {
        var member = await LoadMemberAsync(memberId, cancellationToken);
        if (!ManagedUnits.Contains(unitId))
            throw new DomainException("institution.appointment.unknown-unit", "UnitId");
        var appointment = new JointAppointment(member, unitId, terms, await ListOfMemberAsync(memberId, cancellationToken));
        db.Add(appointment);
        await SaveAsync(member, cancellationToken);
        return appointment;
    }

    public async Task ChangeAsync(Guid id, AppointmentTerms terms, int version, CancellationToken cancellationToken)
    {
        var appointment = await LoadAsync(id, cancellationToken);
        db.ExpectVersion(appointment, version);
        appointment.Change(terms, await ListOfMemberAsync(appointment.MemberId, cancellationToken), Today);
        await SaveAsync(await LoadMemberAsync(appointment.MemberId, cancellationToken), cancellationToken);
    }

    /// <summary>Ends the appointment with today as its last day.</summary>
    public async Task<JointAppointment> EndAsync(Guid id, CancellationToken cancellationToken)
    {
        var appointment = await LoadAsync(id, cancellationToken);
        appointment.End(Today, Today);
        await db.SaveChangesAsync(cancellationToken);
        return appointment;
    }

    /// <summary>Throws NotFoundException if the appointment does not exist or the viewer may not change it.</summary>
    public async Task<JointAppointment> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var managedMembers = db.Set<FacultyMember>().InUnits(ManagedUnits).Select(member => member.Id);
        return await db.Set<JointAppointment>().SingleOrDefaultAsync(held => held.Id == id && managedMembers.Contains(held.MemberId), cancellationToken).OrNotFoundAsync();
    }

    private Task<FacultyMember> LoadMemberAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<FacultyMember>().InUnits(ManagedUnits).SingleOrDefaultAsync(member => member.Id == id, cancellationToken).OrNotFoundAsync();

    private Task<List<JointAppointment>> ListOfMemberAsync(Guid memberId, CancellationToken cancellationToken) =>
        db.Set<JointAppointment>().Where(held => held.MemberId == memberId).ToListAsync(cancellationToken);

    /// <summary>
    /// Increments the member's version too, so that of two concurrent appointments one fails instead of both exceeding 100 %.
    /// </summary>
    private Task<int> SaveAsync(FacultyMember member, CancellationToken cancellationToken)
    {
        db.Entry(member).State = EntityState.Modified;
        return db.SaveChangesAsync(cancellationToken);
    }
}
