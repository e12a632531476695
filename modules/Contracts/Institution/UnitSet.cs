namespace FacultyDev.Contracts.Institution;

/// <summary>A set of units, or all units: the scope of a permission or of a figure.</summary>
public sealed class UnitSet
{
    private readonly HashSet<Guid> ids;

    private UnitSet(bool everything, HashSet<Guid> ids) => (IsEverything, this.ids) = (everything, ids);

    public static UnitSet Everything { get; } = new(true, []);

    public static UnitSet Nothing { get; } = new(false, []);

    public static UnitSet Of(IEnumerable<Guid> ids) => new(false, [.. ids]);

    /// <summary>True when the set contains all units, including units created later; <see cref="Ids"/> is then empty.</summary>
    public bool IsEverything { get; }

    public bool IsNothing => !IsEverything && ids.Count == 0;

    public IReadOnlyCollection<Guid> Ids => ids;

    public bool Contains(Guid unitId) => IsEverything || ids.Contains(unitId);

    public UnitSet Union(UnitSet other) => IsEverything || other.IsEverything ? Everything : Of(ids.Concat(other.ids));

    /// <summary>Returns all units that are in one of the sets.</summary>
    public static UnitSet UnionOf(IReadOnlyCollection<UnitSet> sets) =>
        sets.Any(set => set.IsEverything) ? Everything : Of(sets.SelectMany(set => set.ids));

    public UnitSet Intersect(UnitSet other) =>
        IsEverything ? other : other.IsEverything ? this : Of(ids.Where(other.ids.Contains));
}

public static class UnitSetExtensions
{
    /// <summary>Returns the values of the units in the set; for <see cref="UnitSet.Everything"/> also those of closed units.</summary>
    public static IEnumerable<T> Within<T>(this ILookup<Guid, T> byUnit, UnitSet units) =>
        units.IsEverything ? byUnit.SelectMany(values => values) : units.Ids.SelectMany(id => byUnit[id]);
}
