using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace FacultyDev.Host.Tests.BehaviorRecord;

/// <summary>
/// A configuration without values that notes which keys are asked for. To a section it pretends to hold something, because the binder
/// does not ask for the keys of an empty one.
/// </summary>
internal sealed class RecordedKeys : IConfigurationSource, IConfigurationProvider
{
    private const string Pretended = "behavior-record";

    private readonly ConcurrentDictionary<string, bool> asked = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>In the spelling in which they were asked for first.</summary>
    public IEnumerable<string> Asked => asked.Keys;

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    public bool TryGet(string key, out string? value)
    {
        if (!key.EndsWith($":{Pretended}", StringComparison.Ordinal))
            asked.TryAdd(key, true);
        value = null;
        return false;
    }

    public IEnumerable<string> GetChildKeys(IEnumerable<string> earlierKeys, string? parentPath) =>
        parentPath is null || parentPath.Contains(':', StringComparison.Ordinal) ? earlierKeys : earlierKeys.Append(Pretended);

    public void Set(string key, string? value)
    {
    }

    public IChangeToken GetReloadToken() => new CancellationChangeToken(CancellationToken.None);

    public void Load()
    {
    }
}
