namespace FacultyDev.Contracts.Institution;

public enum UnitKind { Institution, School, Department, Division }

/// <summary>An organizational unit, as other modules see it.</summary>
/// <param name="Code">Short unique code in upper case, as the institution uses it ("NURS").</param>
/// <param name="ParentId">Null only for the institution, the root.</param>
public sealed record UnitSummary(Guid Id, string Code, string Name, UnitKind Kind, Guid? ParentId);

/// <summary>An immutable snapshot of all units, loaded once per request and queried in memory. 1,000 units need a few hundred kB.</summary>
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

    /// <summary>The institution itself; null before setup.</summary>
    public UnitSummary? Root => children[null].FirstOrDefault();

    public int Count => byId.Count;

    public UnitSummary? Find(Guid id) => byId.GetValueOrDefault(id);

    /// <summary>Returns the unit with the code, ignoring case; null if there is none.</summary>
    public UnitSummary? FindByCode(string code) => byCode.GetValueOrDefault(code);

    /// <summary>Returns the direct children, ordered by name; for null, the root.</summary>
    public IEnumerable<UnitSummary> ChildrenOf(Guid? id) => children[id];

    /// <summary>Returns the unit and all units below it, parents before children; empty for an unknown id.</summary>
    public IEnumerable<UnitSummary> SelfAndBelow(Guid id)
    {
        if (!byId.TryGetValue(id, out var unit))
            yield break;
        yield return unit;
        foreach (var child in children[id])
            foreach (var below in SelfAndBelow(child.Id))
                yield return below;
    }

    /// <summary>
    /// Returns the unit and all units below it as a set. For the root this is <see cref="UnitSet.Everything"/>, which includes what counts
    /// in units that are closed by now and avoids a list of a thousand ids; for an unknown id it is <see cref="UnitSet.Nothing"/>.
    /// </summary>
    public UnitSet Reach(Guid id) =>
        Root?.Id == id ? UnitSet.Everything : byId.ContainsKey(id) ? UnitSet.Of(SelfAndBelow(id).Select(unit => unit.Id)) : UnitSet.Nothing;

    /// <summary>Returns the units from the root down to and including the unit; empty for an unknown id.</summary>
    public IReadOnlyList<UnitSummary> PathTo(Guid id)
    {
        var path = new List<UnitSummary>();
        for (var unit = Find(id); unit is not null; unit = unit.ParentId is { } parent ? Find(parent) : null)
            path.Insert(0, unit);
        return path;
    }

    /// <summary>Returns all units, parents before children, with their depth (0 for the root).</summary>
    public IEnumerable<(UnitSummary Unit, int Depth)> Indented()
    {
        return children[null].SelectMany(root => Walk(root, 0));

        IEnumerable<(UnitSummary, int)> Walk(UnitSummary unit, int depth) =>
            children[unit.Id].SelectMany(child => Walk(child, depth + 1)).Prepend((unit, depth));
    }
}
