using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Supervision;

/// <summary>Follows supervision lines up or down from many people at once, with one query per level and 1,000 people.</summary>
internal sealed class SupervisionHierarchy(FacultyDevDbContext db)
{
    private const int ChunkSize = 1000;

    /// <summary>Everyone above each person through lines that hold on some day between the first and the last.</summary>
    /// <param name="until">Null for no end.</param>
    public Task<IReadOnlyDictionary<Guid, IReadOnlySet<Guid>>> GetAllAboveAsync(
        IReadOnlyCollection<Guid> ids, DateOnly from, DateOnly? until, CancellationToken cancellationToken) =>
        FollowAsync(ids, people => InForce(from, until).Where(line => people.Contains(line.MemberId))
            .Select(line => new Link { At = line.MemberId, To = line.SupervisorId }), cancellationToken);

    public Task<IReadOnlyDictionary<Guid, IReadOnlySet<Guid>>> GetAllBelowAsync(
        IReadOnlyCollection<Guid> ids, DateOnly from, DateOnly? until, CancellationToken cancellationToken) =>
        FollowAsync(ids, people => InForce(from, until).Where(line => people.Contains(line.SupervisorId))
            .Select(line => new Link { At = line.SupervisorId, To = line.MemberId }), cancellationToken);

    private IQueryable<SupervisionLine> InForce(DateOnly from, DateOnly? until) => db.Set<SupervisionLine>().AsNoTracking().InForce(from, until);

    private static async Task<IReadOnlyDictionary<Guid, IReadOnlySet<Guid>>> FollowAsync(
        IReadOnlyCollection<Guid> ids, Func<Guid[], IQueryable<Link>> stepsFrom, CancellationToken cancellationToken)
    {
        var known = new Dictionary<Guid, List<Guid>>();
        for (var next = ids.Distinct().ToList(); next.Count > 0;)
        {
            foreach (var person in next)
                known[person] = [];
            foreach (var people in next.Chunk(ChunkSize))
                foreach (var step in await stepsFrom(people).ToListAsync(cancellationToken))
                    known[step.At].Add(step.To);
            next = [.. next.SelectMany(person => known[person]).Distinct().Where(person => !known.ContainsKey(person))];
        }

        return ids.Distinct().ToDictionary(id => id, IReadOnlySet<Guid> (id) => CollectReachable(id, known));
    }

    private static HashSet<Guid> CollectReachable(Guid start, Dictionary<Guid, List<Guid>> known)
    {
        var reached = new HashSet<Guid>();
        var open = new Stack<Guid>(known[start]);
        while (open.TryPop(out var person))
            if (reached.Add(person))
                foreach (var further in known[person])
                    open.Push(further);
        return reached;
    }

    private sealed class Link
    {
        public Guid At { get; init; }

        public Guid To { get; init; }
    }
}

internal static class SupervisionLineExtensions
{
    /// <summary>Lines that hold on some day of the period.</summary>
    public static IQueryable<SupervisionLine> InForce(this IQueryable<SupervisionLine> lines, DateOnly from, DateOnly? until) =>
        lines.Where(line => (line.Until == null || line.Until >= from) && (until == null || line.From <= until));

    public static IQueryable<SupervisionLine> InForceOn(this IQueryable<SupervisionLine> lines, DateOnly day) =>
        lines.Where(line => line.From <= day && (line.Until == null || line.Until >= day));
}
