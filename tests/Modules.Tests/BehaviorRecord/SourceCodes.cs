using System.Text.RegularExpressions;
using System.Xml.Linq;
using FacultyDev.Kernel.Localization;
using FacultyDev.Modules.Tests.Architecture;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.BehaviorRecord;

/// <summary>A string in source code that starts with the name of a module or of the program, and a dot.</summary>
/// <param name="Texts">Prefixes of the resource keys under which the module has a text for it, such as "Error" or "Notice".</param>
internal sealed record SourceCode(string Value, IReadOnlyList<string> Texts)
{
    public string KeyOf(string text) => $"{text}.{Value[(Value.IndexOf('.', StringComparison.Ordinal) + 1)..]}";
}

internal static partial class SourceCodes
{
    private const string Program = "facultydev";

    public static IReadOnlyList<string> Files { get; } =
        [.. SourceFiles.Files("modules", ".cs", ".cshtml").Concat(SourceFiles.Files("host", ".cs")).Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal))];

    /// <summary>Keys of the English strings, with the registered name of their module.</summary>
    public static IReadOnlySet<(string Module, string Key)> Texts { get; } = ReadTexts();

    public static IReadOnlyList<SourceCode> All { get; } = ReadAll();

    private static HashSet<(string, string)> ReadTexts()
    {
        using var services = ComposedApplication.Build();
        var modules = services.GetServices<ModuleText>().ToDictionary(module => module.Text.Name, module => module.Module);
        return
        [
            .. from file in SourceFiles.Files("modules", ".resx")
               where modules.ContainsKey(Path.GetFileNameWithoutExtension(file))
               from data in XDocument.Parse(SourceFiles.Read(file)).Root!.Elements("data")
               select (modules[Path.GetFileNameWithoutExtension(file)], data.Attribute("name")!.Value),
        ];
    }

    private static List<SourceCode> ReadAll()
    {
        var modules = Texts.Select(text => text.Module).ToHashSet();
        var prefixes = Texts.Where(text => text.Key.Contains('.', StringComparison.Ordinal)).Select(text => text.Key.Split('.')[0]).Distinct().Order(StringComparer.Ordinal).ToList();
        var values =
            from file in Files
            from line in SourceFiles.Read(file).Split('\n')
            where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            from Match match in Literal().Matches(line)
            let value = Hole().Replace(match.Groups["text"].Value, "{}")
            let module = value.Split('.')[0]
            where (modules.Contains(module) && Code().IsMatch(value)) || ProgramCode().IsMatch(value)
            select value;
        return
        [
            .. values.Distinct().Order(StringComparer.Ordinal).Select(value =>
            {
                var dot = value.IndexOf('.', StringComparison.Ordinal);
                return new SourceCode(value, dot < 0 ? [] : [.. prefixes.Where(prefix => Texts.Contains((value[..dot], $"{prefix}.{value[(dot + 1)..]}")))]);
            }),
        ];
    }

    [GeneratedRegex(@"""(?<text>(?:[^""\\]|\\.)*)""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"^[a-z-]+\.[A-Za-z0-9.{}-]+$")]
    private static partial Regex Code();

    [GeneratedRegex(@"^" + Program + @"[ .:-]")]
    private static partial Regex ProgramCode();
}
