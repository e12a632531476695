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

    public UnitSet Intersect(UnitSet other) =>
        IsEverything ? other : other.IsEverything ? this : Of(ids.Where(other.ids.Contains));
}
