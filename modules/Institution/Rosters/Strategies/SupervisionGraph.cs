namespace FacultyDev.Institution.Rosters.Strategies;

/// <summary>
/// Who evaluates whom, stored and said, so that a circle is seen before it is written. A circle is one only when all its lines hold
/// at a time: each step looks only at lines that overlap with the one asked about.
/// </summary>
internal sealed class SupervisionGraph
{
    private readonly Dictionary<Guid, Dictionary<Guid, SupervisionDetails>> above = [];

    /// <param name="id">Of the line; the same again replaces it.</param>
    public void Add(Guid id, SupervisionDetails details)
    {
        if (!above.TryGetValue(details.MemberId, out var lines))
            above[details.MemberId] = lines = [];
        lines[id] = details;
    }

    public void Remove(Guid id, SupervisionDetails details)
    {
        if (above.TryGetValue(details.MemberId, out var lines))
            lines.Remove(id);
    }

    /// <summary>From the member over those above back to the member, when the line would close a circle; null when it would not.</summary>
    public IReadOnlyList<Guid>? FindCycle(SupervisionDetails line)
    {
        var cameFrom = new Dictionary<Guid, Guid> { [line.SupervisorId] = line.MemberId };
        var open = new Stack<Guid>([line.SupervisorId]);
        while (open.TryPop(out var person))
        {
            if (person == line.MemberId)
                return Path(line, cameFrom);
            foreach (var next in Over(person, line).Where(next => cameFrom.TryAdd(next, person)))
                open.Push(next);
        }

        return null;
    }

    /// <summary>Everybody above somebody at some time of a line.</summary>
    public IReadOnlySet<Guid> Above(Guid person, SupervisionDetails during)
    {
        var reached = new HashSet<Guid>();
        var open = new Stack<Guid>([person]);
        while (open.TryPop(out var at))
            foreach (var next in Over(at, during).Where(reached.Add))
                open.Push(next);
        return reached;
    }

    private IEnumerable<Guid> Over(Guid person, SupervisionDetails during) => above.TryGetValue(person, out var lines)
        ? lines.Values.Where(line => !(line.Until < during.From) && !(line.From > during.Until)).Select(line => line.SupervisorId)
        : [];

    private static List<Guid> Path(SupervisionDetails line, Dictionary<Guid, Guid> cameFrom)
    {
        var path = new List<Guid> { line.MemberId };
        for (var at = cameFrom[line.MemberId]; at != line.MemberId; at = cameFrom[at])
            path.Add(at);
        path.Add(line.MemberId);
        path.Reverse();
        return path;
    }
}
