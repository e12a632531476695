using System.Reflection;
using System.Text.RegularExpressions;

namespace FacultyDev.Modules.Tests.Architecture;

/// <summary>
/// Names that were replaced do not come back. <c>old-names.txt</c> lists one per line: a type with its namespace, or a type and a member
/// (<c>FacultyDev.Kernel.Data.Entity::Tell</c>).
/// </summary>
public sealed partial class OldNamesTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly string[] Old =
        [.. SourceFiles.Read("tests/Modules.Tests/Architecture/old-names.txt").Split('\n').Where(line => line.Length > 0 && line[0] != '#')];

    private static readonly Dictionary<string, Type> Types = ComposedApplication.OwnAssemblies()
        .SelectMany(assembly => assembly.GetTypes()).GroupBy(NameOf).ToDictionary(same => same.Key, same => same.First());

    [Fact]
    public void Assemblies_TypesAndMembers_HaveNoOldName()
    {
        Old.Length.ShouldBeGreaterThan(1000);
        Types.Count.ShouldBeGreaterThan(1000);
        Old.Where(Exists).ShouldBeEmpty();
    }

    [Fact]
    public void CommentsAndDocuments_OfTheRepository_NameNoRemovedType()
    {
        var present = Types.Values.SelectMany(type => type.GetMembers(Declared)).Select(member => member.Name).Concat(Types.Keys.Select(SimpleName)).ToHashSet();
        // A name with a single capital, such as Step, can be an ordinary word in a sentence.
        var removed = Old.Where(name => !name.Contains("::", StringComparison.Ordinal)).Select(SimpleName)
            .Where(name => !present.Contains(name) && Capital().Count(name) > 1).ToHashSet();
        removed.Count.ShouldBeGreaterThan(300);
        string[] roots = ["modules", "host", "tests", "docs"];
        var found =
            from file in roots.SelectMany(root => SourceFiles.Files(root, ".cs", ".md"))
            where !file.StartsWith("docs/decisions/", StringComparison.Ordinal)
            from line in SourceFiles.Read(file).Split('\n')
            where file.EndsWith(".md", StringComparison.Ordinal) || line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            from word in Word().Matches(line).Select(match => match.Value)
            where removed.Contains(word)
            select $"{file}: {word}";
        found.Distinct().ShouldBeEmpty();
    }

    private static bool Exists(string name) =>
        name.Split("::") is [var type, var member]
            ? Types.TryGetValue(type, out var found) && found.GetMember(member, Declared).Length > 0
            : Types.ContainsKey(name);

    private static string NameOf(Type type) => (type.FullName ?? type.Name).Split('`')[0].Replace('+', '.');

    private static string SimpleName(string name) => name[(name.LastIndexOf('.') + 1)..];

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();

    [GeneratedRegex(@"(?<![\w.])[A-Z][A-Za-z0-9]*")]
    private static partial Regex Word();
}
