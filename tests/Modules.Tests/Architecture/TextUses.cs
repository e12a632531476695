using System.Text.RegularExpressions;

namespace FacultyDev.Modules.Tests.Architecture;

/// <summary>
/// Which strings source code names. A key is written out, or composed at run time of parts that are written out, or found by a code of its module.
/// </summary>
internal static partial class TextUses
{
    public static IReadOnlyList<string> Unused()
    {
        var modules = SourceFiles.Files("modules", ".cs", ".cshtml").Concat(SourceFiles.Files("host", ".cs"))
            .GroupBy(SourceFiles.ModuleOf).ToDictionary(group => group.Key, group => new Source(string.Concat(group.Select(SourceFiles.Read))));
        var everywhere = modules.Values.SelectMany(source => source.Literals).ToHashSet();
        var prefixes = modules.Values.SelectMany(source => source.Prefixes).Append("Error").ToHashSet();
        return
        [
            .. from set in Texts.Sets
               let module = SourceFiles.ModuleOf(set.File)
               where module != "Statistics"
               let sources = Texts.Shared.Contains(set) ? [.. modules.Values] : new[] { modules[module] }
               from key in set.English.Keys
               where !sources.Any(source => source.Names(key)) && !IsFoundByCode(key, module)
               select $"{set.Marker}: {key}",
        ];

        // The text of "institution.role.not-held" is Error.role.not-held. Records and fields are named by type and property.
        bool IsFoundByCode(string key, string module) => key.Split('.', 2) is [var prefix, var rest] && prefixes.Contains(prefix) && prefix switch
        {
            "Record" or "Field" => modules[module].Text.Contains(rest, StringComparison.Ordinal),
            "HealthPart" => modules[module].HealthChecks.Contains(rest),
            _ => everywhere.Contains($"{SourceFiles.CodeOf(module)}.{rest}") || modules[module].Literals.Contains(rest),
        };
    }

    /// <summary>The source code of one module.</summary>
    private sealed class Source(string text)
    {
        private readonly HashSet<(string Head, string Tail)> composed =
        [
            .. Interpolation().Matches(text).Select(match => (match.Groups["head"].Value, match.Groups["tail"].Value)),
            .. Concatenation().Matches(text).Select(match => (match.Groups["head"].Value, "")),
        ];

        // "{verb}.Success": what comes before is a string of its own.
        private readonly HashSet<string> tails =
            [.. Tail().Matches(text).Select(match => match.Groups["tail"].Value), .. Plural().IsMatch(text) ? [".one", ".other"] : Array.Empty<string>()];

        public string Text => text;

        public HashSet<string> Literals { get; } = [.. Literal().Matches(text).Select(match => match.Groups["text"].Value)];

        /// <summary>What comes before a code, such as "Notice".</summary>
        public IReadOnlyList<string> Prefixes { get; } = [.. Lookup().Matches(text).Select(match => match.Groups["prefix"].Value)];

        public IReadOnlyList<string> HealthChecks { get; } = [.. HealthCheck().Matches(text).Select(match => match.Groups["name"].Value.Replace(' ', '-'))];

        public bool Names(string key) =>
            Literals.Contains(key)
            || composed.Any(part => key.Length > part.Head.Length + part.Tail.Length && key.StartsWith(part.Head, StringComparison.Ordinal) && key.EndsWith(part.Tail, StringComparison.Ordinal))
            || tails.Any(tail => key.EndsWith(tail, StringComparison.Ordinal) && Literals.Contains(key[..^tail.Length]));
    }

    [GeneratedRegex(@"""(?<text>[A-Za-z][\w.-]*)""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\$""(?<head>[A-Z][\w.-]*\.)\{([^{}""]|""[^""]*"")*\}([\w.-]*\{([^{}""]|""[^""]*"")*\})*(?<tail>[\w.-]*)""")]
    private static partial Regex Interpolation();

    [GeneratedRegex(@"""(?<head>[A-Z][\w.-]*\.)"" \+")]
    private static partial Regex Concatenation();

    [GeneratedRegex(@"\$""\{[\w.]+\}(?<tail>\.[\w.-]+)""")]
    private static partial Regex Tail();

    [GeneratedRegex(@"""one"" : ""other""")]
    private static partial Regex Plural();

    [GeneratedRegex(@"\.(Get|Find)\(""(?<prefix>[A-Z]\w*)"",")]
    private static partial Regex Lookup();

    [GeneratedRegex(@"HealthCheck<\w+>\(""(?<name>[^""]+)""")]
    private static partial Regex HealthCheck();
}
