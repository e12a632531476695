using System.Text.RegularExpressions;
using FacultyDev.Kernel.Localization;
using FacultyDev.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Architecture;

/// <summary>Every string exists in both languages, with the same placeholders.</summary>
public sealed partial class TextTests
{
    [Fact]
    public void Strings_InBothLanguages_HaveTheSameKeys()
    {
        Texts.Sets.ShouldNotBeEmpty();
        Texts.Sets.SelectMany(set =>
                set.English.Keys.Except(set.Spanish.Keys).Select(key => $"{set.Marker} lacks {key} in Spanish")
                    .Concat(set.Spanish.Keys.Except(set.English.Keys).Select(key => $"{set.Marker} lacks {key} in English")))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Strings_InBothLanguages_AreNotEmptyAndHaveTheSamePlaceholders()
    {
        var wrong =
            from set in Texts.Sets
            from key in set.English.Keys.Intersect(set.Spanish.Keys)
            where string.IsNullOrWhiteSpace(set.English[key]) || string.IsNullOrWhiteSpace(set.Spanish[key])
                || !Placeholders(set.English[key]).SetEquals(Placeholders(set.Spanish[key]))
            select $"{set.Marker}: {key}";
        wrong.ShouldBeEmpty();

        static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Groups["number"].Value)];
    }

    /// <summary>Several words that are the same in both languages have been copied rather than translated.</summary>
    [Fact]
    public void Strings_OfSeveralWords_AreNotTheSameInBothLanguages() =>
        (from set in Texts.Sets
         from key in set.English.Keys.Intersect(set.Spanish.Keys)
         where set.English[key] == set.Spanish[key] && Word().Count(set.English[key]) > 1
         select $"{set.Marker}: {key}").ShouldBeEmpty();

    [Fact]
    public void Keys_UsedInPagesAndClasses_Exist()
    {
        var uses = Texts.Uses();
        uses.Count.ShouldBeGreaterThan(40);
        uses.Where(use => Texts.Sets.Any(set => set.Marker == use.Marker))
            .Where(use => !Texts.Reachable(use.Marker).Any(set => use.IsPrefix ? set.HasPrefix(use.Key) : set.Has(use.Key)))
            .Select(use => $"{use.File}: {use.Marker} has no {use.Key}{(use.IsPrefix ? "…" : "")}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void DomainExceptions_OfEveryModule_HaveATextAndTheModulesPrefix()
    {
        var wrong =
            from file in SourceFiles.Files("modules", ".cs")
            from Match match in Refusal().Matches(SourceFiles.Read(file))
            let code = match.Groups["code"].Value
            let module = SourceFiles.ModuleOf(file)
            where Texts.Sets.Any(set => set.Marker == $"{module}Text")
            let prefix = $"{SourceFiles.CodeOf(module)}."
            where !code.StartsWith(prefix, StringComparison.Ordinal) || !Texts.Set($"{module}Text").Has($"Error.{code[prefix.Length..]}")
            select $"{file}: {(code.Length == 0 ? "a code that is not written out" : code)}";
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Codes_OfDomainExceptions_AreModuleSubjectAndProblem()
    {
        var codes = SourceFiles.Files("modules", ".cs")
            .SelectMany(file => Refusal().Matches(SourceFiles.Read(file)).Select(match => match.Groups["code"].Value)).Distinct().ToList();
        codes.Count.ShouldBeGreaterThan(100);
        codes.Where(code => !Code().IsMatch(code)).ShouldBeEmpty();
    }

    [Fact]
    public void ValidationMessages_NamedByAttributes_Exist()
    {
        var wrong =
            from file in SourceFiles.Files("modules", ".cshtml.cs").Where(file => !file.EndsWith("/Style.cshtml.cs", StringComparison.Ordinal))
            from Match match in Attribute().Matches(SourceFiles.Read(file))
            let key = match.Groups["key"].Value
            where !Texts.Reachable($"{SourceFiles.ModuleOf(file)}Text").Any(set => set.Has(key))
            select $"{file}: {key}";
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void MenuEntries_OfEveryModule_HaveAText()
    {
        using var services = ComposedApplication.Build();
        var modules = services.GetServices<ModuleText>().ToDictionary(module => module.Module, module => module.Text.Name);
        var entries = services.GetServices<MenuEntry>().ToList();
        entries.ShouldNotBeEmpty();
        entries.Select(entry => entry.TextCode.Split('.', 2))
            .Where(code => !Texts.Set(modules[code[0]]).Has($"Menu.{code[1]}"))
            .Select(code => string.Join('.', code)).ShouldBeEmpty();
    }

    [GeneratedRegex("^[a-z-]+\\.[a-z0-9-]+\\.[a-z0-9-]+$")]
    private static partial Regex Code();

    [GeneratedRegex(@"\{(?<number>\d+)(:[^}]*)?\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\p{L}{3,}")]
    private static partial Regex Word();

    [GeneratedRegex(@"new DomainException\(\s*(""(?<code>[^""]*)"")?")]
    private static partial Regex Refusal();

    [GeneratedRegex(@"(ErrorMessage|Display\(Name) = ""(?<key>[^""]+)""")]
    private static partial Regex Attribute();
}
