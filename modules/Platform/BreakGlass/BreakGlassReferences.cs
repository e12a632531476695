using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Platform.BreakGlass;

/// <summary>Prevents undoing an import from deleting a person who appears in a request, because its history must still name them.</summary>
internal sealed class BreakGlassReferences(FacultyDevDbContext db) : IInstitutionReferences
{
    public async Task<IReadOnlySet<Guid>> FindReferencedAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var requestedIds = ids.ToArray();
        return (await db.Set<BreakGlassRequest>().IgnoreAutoIncludes().Where(request => requestedIds.Contains(request.OwnerId)).Select(request => request.OwnerId)
            .Union(db.Set<BreakGlassHistoryEntry>().Where(entry => requestedIds.Contains(entry.PersonId)).Select(entry => entry.PersonId))
            .ToListAsync(cancellationToken)).ToHashSet();
    }
}
