using System.Globalization;
using System.Resources;

namespace FacultyDev.Statistics;

/// <summary>The texts of the library, from the resource files in this folder (English and Spanish).</summary>
internal static class StatisticsText
{
    private static readonly ResourceManager Resources =
        new("FacultyDev.Statistics.Wording.StatisticsWords", typeof(StatisticsText).Assembly);

    public static string Get(CultureInfo? culture, string key) =>
        Resources.GetString(key, culture ?? CultureInfo.CurrentUICulture)
        ?? throw new MissingManifestResourceException($"No wording for '{key}'.");

    public static string Format(CultureInfo? culture, string key, params object[] arguments)
    {
        culture ??= CultureInfo.CurrentUICulture;
        return string.Format(culture, Get(culture, key), arguments);
    }

    /// <summary>Lists names separated by semicolons, limited to <paramref name="most"/> so that messages stay readable.</summary>
    public static string List(CultureInfo? culture, IReadOnlyCollection<string> names, int most = 10) =>
        names.Count <= most
            ? string.Join("; ", names)
            : Format(culture, "List_AndMore", string.Join("; ", names.Take(most)), names.Count - most);
}
