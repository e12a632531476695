using System.Text.RegularExpressions;
using System.Xml.Linq;
using FacultyDev.Kernel.Localization;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Architecture;

/// <summary>One set of strings in both languages, as read from the resource files.</summary>
/// <param name="Marker">The name of the marker type of the set, such as InstitutionText.</param>
internal sealed record TextSet(string Marker, string File, IReadOnlyDictionary<string, string> English, IReadOnlyDictionary<string, string> Spanish)
{
    public bool Has(string key) => English.ContainsKey(key);

    public bool HasPrefix(string prefix) => English.Keys.Any(key => key.StartsWith(prefix, StringComparison.Ordinal));
}

/// <summary>A string that source code uses. Of a key composed at run time only the beginning is known.</summary>
internal sealed record TextUse(string File, string Marker, string Key, bool IsPrefix);

internal static partial class Texts
{
    public static IReadOnlyList<TextSet> Sets { get; } =
    [
        .. SourceFiles.Files("modules", ".resx").Where(file => !file.EndsWith(".es.resx", StringComparison.Ordinal))
            .Select(file => new TextSet(
                Path.GetFileNameWithoutExtension(file), file, Strings(file), Strings(file.Replace(".resx", ".es.resx", StringComparison.Ordinal)))),
    ];

    public static TextSet Set(string marker) =>
        Sets.SingleOrDefault(set => set.Marker == marker) ?? throw new InvalidOperationException($"There is no {marker}.resx.");

    /// <summary>The sets that every module reads as if they were its own.</summary>
    public static IReadOnlyList<TextSet> Shared { get; } = ReadShared();

    /// <summary>What the localizer of a set finds: its own strings and the shared ones.</summary>
    public static IEnumerable<TextSet> Reachable(string marker) => Shared.Prepend(Set(marker));

    /// <summary>Every <c>localizer["key"]</c> in pages and classes, with the set that the localizer was declared for.</summary>
    public static IReadOnlyList<TextUse> Uses()
    {
        var uses = new List<TextUse>();
        foreach (var file in SourceFiles.Files("modules", ".cs", ".cshtml"))
        {
            var text = SourceFiles.Read(file);
            var localizers = Localizers(text);
            if (file.EndsWith(".cshtml", StringComparison.Ordinal))
            {
                localizers.TryAdd("K", "UiText");
                localizers.TryAdd("T", $"{SourceFiles.ModuleOf(file)}Text");
            }

            foreach (Match use in Use().Matches(text))
                if (localizers.TryGetValue(use.Groups["name"].Value, out var marker))
                    uses.Add(Interpreted(file, marker, use.Groups["key"].Value, use.Groups["dollar"].Length > 0));
        }

        return uses;
    }

    private static List<TextSet> ReadShared()
    {
        using var services = ComposedApplication.Build();
        return [.. services.GetServices<SharedText>().Select(shared => Set(shared.Text.Name))];
    }

    private static Dictionary<string, string> Localizers(string text) =>
        Declaration().Matches(text).GroupBy(match => match.Groups["name"].Value)
            .ToDictionary(group => group.Key, group => group.First().Groups["marker"].Value);

    private static TextUse Interpreted(string file, string marker, string key, bool interpolated)
    {
        var hole = interpolated ? key.IndexOf('{', StringComparison.Ordinal) : -1;
        return hole < 0 ? new TextUse(file, marker, key, false) : new TextUse(file, marker, key[..hole], true);
    }

    private static Dictionary<string, string> Strings(string file) =>
        File.Exists(Path.Combine(SourceFiles.Root, file))
            ? XDocument.Parse(SourceFiles.Read(file)).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value)
            : [];

    [GeneratedRegex(@"IStringLocalizer<(?<marker>\w+)>\s+(?<name>\w+)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\b(?<name>\w+)\[(?<dollar>\$?)""(?<key>[^""]*)""")]
    private static partial Regex Use();
}
