using FacultyDev.Institution.People;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Appointments;

/// <summary>Loads joint appointments of the members whom the viewer may change.</summary>
internal sealed class AppointmentAccess(FacultyDevDbContext db, MemberAccess members, IViewer viewer, Clock clock)
{
    /// <exception cref="NotFoundException">The appointment does not exist, or the viewer may not do this to its member.</exception>
    public async Task<JointAppointment> FindAsync(Guid id, MemberOperation operation, CancellationToken cancellationToken)
    {
        var allowed = members.For(operation).Select(member => member.Id);
        return await db.Set<JointAppointment>().SingleOrDefaultAsync(held => held.Id == id && allowed.Contains(held.MemberId), cancellationToken).OrNotFoundAsync();
    }

    /// <inheritdoc cref="FindAsync"/>
    public async Task ChangeAsync(Guid id, int? version, MemberOperation operation, Action<JointAppointment, Actor> verb, CancellationToken cancellationToken)
    {
        var appointment = await FindAsync(id, operation, cancellationToken);
        if (version is { } expected)
            db.ExpectVersion(appointment, expected);
        verb(appointment, viewer.ToActor(clock));
        await db.SaveChangesAsync(cancellationToken);
    }
}
