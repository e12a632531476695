using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Supervision;

/// <summary>Answers other modules who evaluates whom today.</summary>
internal sealed class SupervisionQuery(FacultyDevDbContext db, SupervisionHierarchy hierarchy, Clock clock) : ISupervision
{
    private const int ChunkSize = 1000;

    private DateOnly Today => clock.Today;

    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<Supervisor>>> GetSupervisorsAsync(
        IReadOnlyCollection<Guid> personIds, CancellationToken cancellationToken = default)
    {
        var found = new Dictionary<Guid, IReadOnlyList<Supervisor>>();
        foreach (var people in personIds.Distinct().Chunk(ChunkSize))
            foreach (var lines in (await db.Set<SupervisionLine>().AsNoTracking().InForceOn(Today)
                .Where(line => people.Contains(line.MemberId))
                .OrderBy(line => line.From).ThenBy(line => line.Id)
                .Select(line => new { line.MemberId, line.SupervisorId, line.Kind })
                .ToListAsync(cancellationToken)).GroupBy(line => line.MemberId))
                found[lines.Key] = [.. lines.Select(line => new Supervisor(line.SupervisorId, line.Kind))];
        return found;
    }

    public Task<IReadOnlyDictionary<Guid, IReadOnlySet<Guid>>> GetAllAboveAsync(
        IReadOnlyCollection<Guid> personIds, CancellationToken cancellationToken = default) => hierarchy.GetAllAboveAsync(personIds, Today, Today, cancellationToken);

    public Task<IReadOnlyDictionary<Guid, IReadOnlySet<Guid>>> GetAllBelowAsync(
        IReadOnlyCollection<Guid> personIds, CancellationToken cancellationToken = default) => hierarchy.GetAllBelowAsync(personIds, Today, Today, cancellationToken);
}
