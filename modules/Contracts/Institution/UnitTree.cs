namespace FacultyDev.Contracts.Institution;

public enum UnitKind { Institution, School, Department, Division }

/// <summary>An organizational unit as other modules know it.</summary>
/// <param name="Code">Short, unique, upper case, as the campus uses it ("NURS").</param>
/// <param name="ParentId">Null only for the institution, the root.</param>
public sealed record UnitSummary(Guid Id, string Code, string Name, UnitKind Kind, Guid? ParentId);

/// <summary>An immutable picture of all units, cheap to ask. Taken once a request; 1,000 units fit in a few hundred kB.</summary>
public sealed class UnitTree
{
    private readonly Dictionary<Guid, UnitSummary> byId;
    private readonly Dictionary<string, UnitSummary> byCode;
    private readonly ILookup<Guid?, UnitSummary> children;

    public UnitTree(IEnumerable<UnitSummary> units)
    {
        byId = units.ToDictionary(unit => unit.Id);
        byCode = byId.Values.ToDictionary(unit => unit.Code, StringComparer.OrdinalIgnoreCase);
        children = byId.Values.OrderBy(unit => unit.Name, StringComparer.CurrentCulture).ToLookup(unit => unit.ParentId);
    }

    /// <summary>The institution itself; null while nothing has been set up.</summary>
    public UnitSummary? Root => children[null].FirstOrDefault();

    public int Count => byId.Count;

    public UnitSummary? Find(Guid id) => byId.GetValueOrDefault(id);

    /// <summary>Null when there is no such code; case does not matter.</summary>
    public UnitSummary? FindByCode(string code) => byCode.GetValueOrDefault(code);

    /// <summary>Direct children by name.</summary>
    public IEnumerable<UnitSummary> ChildrenOf(Guid? id) => children[id];

    /// <summary>The unit and all below it, parents before children. Empty for an unknown id.</summary>
    public IEnumerable<UnitSummary> SelfAndBelow(Guid id)
    {
        if (!byId.TryGetValue(id, out var unit))
            yield break;
        yield return unit;
        foreach (var child in children[id])
            foreach (var below in SelfAndBelow(child.Id))
                yield return below;
    }

    /// <summary>From the root down to the unit itself. Empty for an unknown id.</summary>
    public IReadOnlyList<UnitSummary> PathTo(Guid id)
    {
        var path = new List<UnitSummary>();
        for (var unit = Find(id); unit is not null; unit = unit.ParentId is { } parent ? Find(parent) : null)
            path.Insert(0, unit);
        return path;
    }

    /// <summary>All units, parents before children, with their depth (the root is 0).</summary>
    public IEnumerable<(UnitSummary Unit, int Depth)> Indented()
    {
        return children[null].SelectMany(root => Walk(root, 0));

        IEnumerable<(UnitSummary, int)> Walk(UnitSummary unit, int depth) =>
            children[unit.Id].SelectMany(child => Walk(child, depth + 1)).Prepend((unit, depth));
    }
}
