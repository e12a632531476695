using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Roles;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Supervision;

/// <summary>Ends a supervision line as of today.</summary>
internal sealed class EndSupervision(FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public async Task RunAsync(Guid memberId, Guid lineId, CancellationToken cancellationToken)
    {
        var members = db.Set<FacultyMember>().InUnits(viewer.UnitsFor(InstitutionPermissions.Supervision.Manage)).Select(member => member.Id);
        var line = await db.Set<SupervisionLine>()
            .SingleOrDefaultAsync(line => line.Id == lineId && line.MemberId == memberId && members.Contains(line.MemberId), cancellationToken).OrNotFoundAsync();
        var actor = viewer.ToActor(time);
        line.End(actor.Day, actor);
        await db.SaveChangesAsync(cancellationToken);
    }
}
