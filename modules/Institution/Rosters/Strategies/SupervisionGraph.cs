namespace FacultyDev.Institution.Rosters.Strategies;

/// <summary>
/// The graph of who evaluates whom, stored and planned, which detects cycles before they are written. A cycle counts only if its
/// lines hold at the same time, so each step follows only lines that overlap with the one being checked.
/// </summary>
internal sealed class SupervisionGraph
{
    private readonly Dictionary<Guid, Dictionary<Guid, SupervisionDetails>> above = [];

    /// <param name="id">The line's id; adding the same id again replaces the line.</param>
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

    /// <summary>
    /// The path from the member through the supervisors back to the member, if the line closes a cycle; otherwise null.
    /// </summary>
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

    /// <summary>Everyone above a person at some time during the line's term.</summary>
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
