using FacultyDev.Contracts.Platform;

namespace FacultyDev.Platform.BreakGlass;

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
