using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Kernel.BreakGlass;

/// <summary>An import that is undone takes away nobody who stands in a request: its history must go on naming them.</summary>
internal sealed class PeopleInRequests(FacultyDevDbContext db) : IInstitutionReferences
{
    public async Task<IReadOnlySet<Guid>> InUseAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        var asked = ids.ToArray();
        return (await db.Set<BreakGlassRequest>().IgnoreAutoIncludes().Where(request => asked.Contains(request.OwnerId)).Select(request => request.OwnerId)
            .Union(db.Set<BreakGlassStep>().Where(step => asked.Contains(step.PersonId)).Select(step => step.PersonId))
            .ToListAsync(cancellation)).ToHashSet();
    }
}
