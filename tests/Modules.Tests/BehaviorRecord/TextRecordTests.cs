using System.Text.RegularExpressions;
using System.Xml.Linq;
using FacultyDev.Modules.Tests.Architecture;
using FacultyDev.Tests.Approval;

namespace FacultyDev.Modules.Tests.BehaviorRecord;

/// <summary>Keys of all resource files with their placeholders, and every code in the source.</summary>
public sealed partial class TextRecordTests
{
    private const string Spanish = ".es.resx";

    [Fact]
    public void ResourceKeys_InBothLanguages_MatchTheApprovedFiles()
    {
        var english = Keys(file => !file.EndsWith(Spanish, StringComparison.Ordinal));
        Keys(file => file.EndsWith(Spanish, StringComparison.Ordinal)).ShouldBe(english);
        ApprovedFile.ShouldHold("resource-keys.txt", english);
    }

    [Fact]
    public void ErrorCodes_WithTheirTexts_MatchTheApprovedFile()
    {
        var codes = SourceCodes.All.Where(code => code.Texts.Contains("Error")).Select(code => $"{code.Value} | {code.KeyOf("Error")}").ToHashSet();
        var unused =
            from text in SourceCodes.Texts
            where text.Key.StartsWith("Error.", StringComparison.Ordinal)
            let code = $"{text.Module}.{text.Key["Error.".Length..]}"
            where !codes.Contains($"{code} | {text.Key}")
            select $"{code} | {text.Key} | not written out in source code";
        ApprovedFile.ShouldHold("error-codes.txt", codes.Concat(unused).Order(StringComparer.Ordinal));
    }

    /// <summary>Codes that have no list of their own, such as permissions, jobs, purposes, claims, cookies and metrics.</summary>
    [Fact]
    public void Codes_InTheSource_MatchTheApprovedFile() => ApprovedFile.ShouldHold("source-codes.txt", SourceCodes.All
        .Where(code => !code.Texts.Contains("Error") || code.Texts.Count > 1)
        .Select(code => code.Texts.Count == 0 ? code.Value : $"{code.Value} | {string.Join(" | ", code.Texts.Select(code.KeyOf))}")
        .Order(StringComparer.Ordinal));

    [Fact]
    public void Literals_ThatLeaveTheProgram_MatchTheApprovedFile()
    {
        var source = string.Join('\n', SourceCodes.Files.Select(SourceFiles.Read));
        var lines = Header().Matches(source).Select(match => $"header {match.Groups["name"].Value}")
            .Concat(DataFile().Matches(source).Select(match => $"data folder: {match.Groups["name"].Value}"))
            .Concat(Protector().Matches(source).Select(match => $"data-protection purpose: {(match.Groups["name"].Success ? match.Groups["name"].Value : "not written out")}"))
            .Concat(ConfigurationKey().Matches(source).Select(match => $"configuration: {match.Groups["name"].Value}"))
            .Concat(Variable().Matches(source).Select(match => $"environment variable: {(match.Groups["name"].Success ? match.Groups["name"].Value : "not written out")}"));
        ApprovedFile.ShouldHold("source-literals.txt", lines.Distinct().Order(StringComparer.Ordinal));
    }

    private static List<string> Keys(Func<string, bool> which)
    {
        var keys =
            from file in SourceFiles.Files("modules", ".resx").Concat(SourceFiles.Files("host", ".resx")).Where(which)
            let module = file.StartsWith("modules/", StringComparison.Ordinal) ? SourceFiles.ModuleOf(file) : "Host"
            from data in XDocument.Parse(SourceFiles.Read(file)).Root!.Elements("data")
            let places = Placeholder().Matches(data.Element("value")!.Value).Select(match => match.Groups["number"].Value).Distinct().Order(StringComparer.Ordinal)
            select $"{module} | {data.Attribute("name")!.Value}{string.Concat(places.Select(place => $" {{{place}}}"))}";
        return [.. keys.Order(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"\{(?<number>\d+)(:[^}]*)?\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"Headers(\.Add\(|\.Append\(|\.TryAdd\(|\[)\s*""(?<name>[^""]+)""")]
    private static partial Regex Header();

    [GeneratedRegex(@"\.(File|Folder)\(\$?""(?<name>[^""{]+)")]
    private static partial Regex DataFile();

    [GeneratedRegex(@"\.CreateProtector\(\s*(""(?<name>[^""]*)"")?")]
    private static partial Regex Protector();

    [GeneratedRegex(@"([cC]onfiguration\[|\.GetSection\(|\.BindConfiguration\()\s*""(?<name>[^""]+)""")]
    private static partial Regex ConfigurationKey();

    [GeneratedRegex(@"GetEnvironmentVariable\(\s*(""(?<name>[^""]*)"")?")]
    private static partial Regex Variable();
}
