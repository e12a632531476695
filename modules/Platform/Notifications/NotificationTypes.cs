using FacultyDev.Contracts.Platform;

namespace FacultyDev.Platform.Notifications;

/// <summary>The notification types of all modules.</summary>
internal sealed class NotificationTypes
{
    /// <summary>Type of the codes that no other type contains.</summary>
    public const string Other = "platform.other";

    private readonly Dictionary<string, NotificationType> byCode = [];

    public NotificationTypes(IEnumerable<NotificationType> kinds)
    {
        All = [.. kinds.OrderBy(kind => kind.Name == Other).ThenBy(kind => kind.Name, StringComparer.Ordinal)];
        foreach (var kind in All)
            foreach (var code in kind.Codes)
                if (!byCode.TryAdd(code, kind))
                    throw new InvalidOperationException($"The notice {code} belongs to {byCode[code].Name} and to {kind.Name}.");
    }

    /// <summary>Ordered by name, with <see cref="Other"/> last.</summary>
    public IReadOnlyList<NotificationType> All { get; }

    /// <summary>Returns the name of the type that contains the code, or <see cref="Other"/>.</summary>
    public string NameOf(string code) => byCode.GetValueOrDefault(code)?.Name ?? Other;

    /// <summary>Returns the names of the types with this default.</summary>
    public string[] NamesWithDefault(NotificationEmailTiming mail) => [.. All.Where(kind => kind.Default == mail).Select(kind => kind.Name)];
}
