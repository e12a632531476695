using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Kernel.BreakGlass;

/// <summary>An import that is undone takes away nobody who stands in a request: its history must go on naming them.</summary>
internal sealed class BreakGlassReferences(FacultyDevDbContext db) : IInstitutionReferences
{
    public async Task<IReadOnlySet<Guid>> FindReferencedAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var asked = ids.ToArray();
        return (await db.Set<BreakGlassRequest>().IgnoreAutoIncludes().Where(request => asked.Contains(request.OwnerId)).Select(request => request.OwnerId)
            .Union(db.Set<BreakGlassHistoryEntry>().Where(entry => asked.Contains(entry.PersonId)).Select(entry => entry.PersonId))
            .ToListAsync(cancellationToken)).ToHashSet();
    }
}
