using FacultyDev.Kernel.AccessLogging;

namespace FacultyDev.Kernel.BreakGlass;

/// <summary>A class of data to which break-glass access can be requested.</summary>
/// <param name="DataClass">One of <see cref="DataClasses.All"/>.</param>
/// <param name="Code">Module, a dot, and the key after <c>BreakGlass.</c> in that module's strings, which describes what the access
/// shows.</param>
/// <param name="PathOf">Returns the path, within this site, of the page that shows the data of the owner with the given person id.</param>
public sealed record BreakGlassDataClass(string DataClass, string Code, Func<Guid, string> PathOf)
{
    private const string MatrixMarker = "break-glass";

    /// <summary>
    /// Returns whether break-glass is allowed for a class: for classes of the access matrix when a cell of its row mentions it, for the
    /// additional classes always. Self-identification data is never included.
    /// </summary>
    internal static bool IsAllowed(string dataClass) => DataClasses.Matrix.Skip(1).FirstOrDefault(row => row[0] == dataClass) is { } row
        ? row.Skip(1).Any(cell => cell.Contains(MatrixMarker, StringComparison.OrdinalIgnoreCase))
        : DataClasses.All.Contains(dataClass);
}

/// <summary>The classes that modules registered.</summary>
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
