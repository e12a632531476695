using System.Globalization;
using System.Resources;

namespace FacultyDev.Host.Commands.Stats;

/// <summary>
/// The commands' texts, from the resource files in this folder. Sentences about results come from the statistics library.
/// </summary>
internal static class StatsText
{
    private static readonly ResourceManager Resources = new("FacultyDev.Host.Commands.Stats.StatsText", typeof(StatsText).Assembly);

    public static string Get(string key) =>
        Resources.GetString(key, CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException($"No wording for '{key}'.");

    public static string Format(string key, params object[] arguments) => string.Format(CultureInfo.CurrentUICulture, Get(key), arguments);
}
