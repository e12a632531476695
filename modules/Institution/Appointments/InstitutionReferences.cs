using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Profiles;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Appointments;

/// <summary>
/// Prevents undoing an import from deleting members who have an appointment or a profile, and units that have appointments.
/// </summary>
internal sealed class InstitutionReferences(FacultyDevDbContext db) : IInstitutionReferences
{
    public async Task<IReadOnlySet<Guid>> FindReferencedAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var requestedIds = ids.ToArray();
        var held = db.Set<JointAppointment>().AsNoTracking();
        var inUse = await held.Where(each => requestedIds.Contains(each.MemberId)).Select(each => each.MemberId)
            .Union(held.Where(each => requestedIds.Contains(each.UnitId)).Select(each => each.UnitId))
            .Union(db.Set<MemberProfile>().IgnoreAutoIncludes().Where(profile => requestedIds.Contains(profile.Id)).Select(profile => profile.Id))
            .ToListAsync(cancellationToken);
        return inUse.ToHashSet();
    }
}
