namespace FacultyDev.Kernel.Notifications;

/// <summary>When a notice also comes by mail.</summary>
public enum NotificationEmailTiming
{
    /// <summary>It waits in the inbox on the site.</summary>
    Never,

    /// <summary>Once a day with all others, unless it has been read by then.</summary>
    Daily,

    /// <summary>Within a minute or two.</summary>
    AtOnce,
}

/// <summary>Notices for which a person chooses together whether they come by mail.</summary>
/// <param name="Name">Module, a dot, and the key after <c>NotificationType.</c> in that module's strings: "responsibilities.mine".</param>
/// <param name="Default">What holds until the person chooses.</param>
/// <param name="Codes">The codes of these notices, as <see cref="Notifier.Notify"/> is given them. No code is of two kinds.</param>
public sealed record NotificationType(string Name, NotificationEmailTiming Default, params string[] Codes);

/// <summary>All kinds of all modules.</summary>
internal sealed class NotificationTypes
{
    /// <summary>For what no kind claims.</summary>
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

    /// <summary>By module and name; everything else comes last.</summary>
    public IReadOnlyList<NotificationType> All { get; }

    /// <summary>Name of the kind that holds the code, or <see cref="Other"/>.</summary>
    public string NameOf(string code) => byCode.GetValueOrDefault(code)?.Name ?? Other;

    /// <summary>Names of the kinds that come so unless somebody chose otherwise.</summary>
    public string[] NamesWithDefault(NotificationEmailTiming mail) => [.. All.Where(kind => kind.Default == mail).Select(kind => kind.Name)];
}
