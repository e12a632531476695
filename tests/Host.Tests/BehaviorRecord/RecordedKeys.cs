using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace FacultyDev.Host.Tests.BehaviorRecord;

/// <summary>
/// A configuration without values that records which keys are read. Every section reports one placeholder key, because the binder skips
/// empty sections.
/// </summary>
internal sealed class RecordedKeys : IConfigurationSource, IConfigurationProvider
{
    private const string Placeholder = "behavior-record";

    private readonly ConcurrentDictionary<string, bool> asked = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The keys, in the spelling that was used first.</summary>
    public IEnumerable<string> Asked => asked.Keys;

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    public bool TryGet(string key, out string? value)
    {
        if (!key.EndsWith($":{Placeholder}", StringComparison.Ordinal))
            asked.TryAdd(key, true);
        value = null;
        return false;
    }

    public IEnumerable<string> GetChildKeys(IEnumerable<string> earlierKeys, string? parentPath) =>
        parentPath is null || parentPath.Contains(':', StringComparison.Ordinal) ? earlierKeys : earlierKeys.Append(Placeholder);

    public void Set(string key, string? value)
    {
    }

    public IChangeToken GetReloadToken() => new CancellationChangeToken(CancellationToken.None);

    public void Load()
    {
    }
}
