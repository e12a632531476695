using FacultyDev.Institution.People;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Supervision;

/// <summary>Loads the supervision lines of members for whom the viewer may decide.</summary>
internal sealed class SupervisionAccess(FacultyDevDbContext db, MemberAccess members, IViewer viewer, Clock clock)
{
    /// <exception cref="NotFoundException">The member has no such line, or the viewer may not do this to the member.</exception>
    public async Task ChangeAsync(
        Guid memberId, Guid lineId, MemberOperation operation, Action<SupervisionLine, Actor> verb, CancellationToken cancellationToken)
    {
        var allowed = members.For(operation).Select(member => member.Id);
        var line = await db.Set<SupervisionLine>()
            .SingleOrDefaultAsync(line => line.Id == lineId && line.MemberId == memberId && allowed.Contains(line.MemberId), cancellationToken).OrNotFoundAsync();
        verb(line, viewer.ToActor(clock));
        await db.SaveChangesAsync(cancellationToken);
    }
}
