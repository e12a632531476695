namespace FacultyDev.Accounts.Security;

/// <summary>
/// Browser and operating system from a User-Agent header: enough to recognize one's own devices, never used to grant access. A
/// browser also names the ones it derives from, so the more specific names come first.
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
