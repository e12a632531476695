namespace FacultyDev.Kernel.Notifications;

/// <summary>When a notification is also sent by email.</summary>
public enum NotificationEmailTiming
{
    /// <summary>Never; it only appears in the inbox.</summary>
    Never,

    /// <summary>In a daily digest, unless it has been read by then.</summary>
    Daily,

    /// <summary>Within a minute or two.</summary>
    AtOnce,
}

/// <summary>A group of notification codes for which people choose together when they are sent by email.</summary>
/// <param name="Name">Module, a dot, and the last part of its key in that module's strings: "responsibilities.mine".</param>
/// <param name="Default">Applies until the person chooses.</param>
/// <param name="Codes">Codes given to <see cref="Notifier.Notify"/>. A code belongs to one type at most.</param>
public sealed record NotificationType(string Name, NotificationEmailTiming Default, params string[] Codes);

/// <summary>The notification types of all modules.</summary>
internal sealed class NotificationTypes
{
    /// <summary>Type of the codes that no other type contains.</summary>
    public const string Other = "kernel.other";

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
