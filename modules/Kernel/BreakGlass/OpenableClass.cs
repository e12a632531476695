using FacultyDev.Kernel.AccessLogging;

namespace FacultyDev.Kernel.BreakGlass;

/// <summary>A class of data that two people may open to a third for some hours.</summary>
/// <param name="DataClass">One of <see cref="DataClasses.All"/>.</param>
/// <param name="Code">Module, a dot, and the key after <c>BreakGlass.</c> in that module's strings, which says what one gets to see.</param>
/// <param name="PathOf">Where one sees it, by the owner's id; below this site.</param>
public sealed record BreakGlassDataClass(string DataClass, string Code, Func<Guid, string> PathOf)
{
    private const string MatrixMarker = "break-glass";

    /// <summary>
    /// Whether break-glass reaches a class at all: of the access matrix, those of which it says so; of the product's own, all. What people
    /// say about themselves is never among them.
    /// </summary>
    internal static bool IsAllowed(string dataClass) => DataClasses.Matrix.Skip(1).FirstOrDefault(row => row[0] == dataClass) is { } row
        ? row.Skip(1).Any(cell => cell.Contains(MatrixMarker, StringComparison.OrdinalIgnoreCase))
        : DataClasses.All.Contains(dataClass);
}

/// <summary>What modules registered.</summary>
internal sealed class BreakGlassDataClasses
{
    private readonly Dictionary<string, BreakGlassDataClass> byName = [];

    public BreakGlassDataClasses(IEnumerable<BreakGlassDataClass> classes)
    {
        foreach (var openable in classes)
            if (!byName.TryAdd(openable.DataClass, openable))
                throw new InvalidOperationException($"“{openable.DataClass}” is registered for break-glass twice.");
    }

    public IReadOnlyCollection<BreakGlassDataClass> All => byName.Values;

    public BreakGlassDataClass? Find(string dataClass) => byName.GetValueOrDefault(dataClass);
}
