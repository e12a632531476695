using System.Text.RegularExpressions;

namespace FacultyDev.Modules.Tests.Architecture;

/// <summary>Which folders of a module use which others, as the usings of their files say.</summary>
internal static partial class FolderUses
{
    /// <summary>The names of all modules, in alphabetical order.</summary>
    public static IReadOnlyList<string> Modules { get; } = [.. SourceFiles.Files("modules", ".csproj").Select(SourceFiles.ModuleOf).Order(StringComparer.Ordinal)];

    /// <summary>Each folder with code and the folders of its own module that it uses. Pages use any of them and are left out.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Of(string module)
    {
        var files = SourceFiles.Files($"modules/{module}", ".cs", ".cshtml").Select(file => (Folder: file.Split('/'), File: file))
            .Where(file => file.Folder.Length > 3).Select(file => (Folder: file.Folder[2], file.File)).Where(file => file.Folder is not ("Pages" or "Migrations"));
        return files.GroupBy(file => file.Folder).OrderBy(folder => folder.Key, StringComparer.Ordinal).ToDictionary(
            folder => folder.Key,
            IReadOnlySet<string> (folder) => folder.SelectMany(file => UsedFolders(module, file.File)).Where(used => used != folder.Key).ToHashSet());
    }

    /// <summary>Leaves out what follows from other uses: when A uses B and B uses C, nothing is said of A and C.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Reduce(IReadOnlyDictionary<string, IReadOnlySet<string>> uses) => uses.ToDictionary(
        each => each.Key,
        IReadOnlyList<string> (each) => [.. each.Value
            .Where(used => !each.Value.Any(other => other != used && IsReachable(uses, other, used))).Order(StringComparer.Ordinal)]);

    /// <summary>Whether one folder uses the other, directly or through others.</summary>
    public static bool IsReachable(IReadOnlyDictionary<string, IReadOnlySet<string>> uses, string from, string to)
    {
        var seen = new HashSet<string>();
        var next = new Stack<string>([from]);
        while (next.TryPop(out var folder))
            foreach (var used in uses.GetValueOrDefault(folder) ?? new HashSet<string>())
                if (used == to)
                    return true;
                else if (seen.Add(used))
                    next.Push(used);
        return false;
    }

    private static IEnumerable<string> UsedFolders(string module, string file) =>
        Using().Matches(SourceFiles.Read(file)).Where(match => match.Groups["module"].Value == module).Select(match => match.Groups["folder"].Value);

    [GeneratedRegex(@"^@?using (static )?FacultyDev\.(?<module>\w+)\.(?<folder>\w+)", RegexOptions.Multiline)]
    private static partial Regex Using();
}
