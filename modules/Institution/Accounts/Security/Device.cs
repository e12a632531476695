namespace FacultyDev.Institution.Accounts.Security;

/// <summary>
/// What a browser says of itself, in two words: enough to recognise one's own devices, never a reason to allow anything.
/// Browsers name those they descend from, so the younger name is looked for first.
/// </summary>
internal sealed record Device(string? Browser, string? System)
{
    private static readonly (string Word, string Name)[] Browsers =
    [
        ("Edg/", "Edge"), ("EdgiOS/", "Edge"), ("EdgA/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("FxiOS/", "Firefox"),
        ("Firefox/", "Firefox"), ("CriOS/", "Chrome"), ("HeadlessChrome/", "Chrome"), ("Chrome/", "Chrome"), ("Version/", "Safari"), ("curl/", "curl"),
    ];

    private static readonly (string Word, string Name)[] Systems =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "ChromeOS"), ("Macintosh", "macOS"),
        ("Linux", "Linux"),
    ];

    public static Device Of(string? agent) => new(Find(Browsers, agent), Find(Systems, agent));

    private static string? Find((string Word, string Name)[] names, string? agent) =>
        agent is null ? null : names.FirstOrDefault(name => agent.Contains(name.Word, StringComparison.Ordinal)).Name;
}
