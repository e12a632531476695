using System.Text.RegularExpressions;

namespace FacultyDev.Modules.Tests.Architecture;

/// <summary>
/// Folders of a module use one another in one direction only, as their usings show, so that each can be read after those it stands on.
/// </summary>
public sealed partial class FolderCircleTests
{
    /// <summary>Folders that still use one another in a circle. Take a folder out when its circle is cut; never add one.</summary>
    private static readonly Dictionary<string, string[]> NotYetCut = new()
    {
        ["Responsibilities"] = ["Matrix", "Standings", "Years"],
    };

    [Fact]
    public void Folders_OfEachModule_UseOneAnotherInOneDirection()
    {
        var modules = SourceFiles.Files("modules", ".cs", ".cshtml").GroupBy(SourceFiles.ModuleOf).ToList();
        modules.Count.ShouldBeGreaterThan(8);

        foreach (var module in modules)
            FoldersInCircles(module.Key, module).ShouldBe(NotYetCut.GetValueOrDefault(module.Key) ?? [], module.Key);
    }

    private static IEnumerable<string> FoldersInCircles(string module, IEnumerable<string> files)
    {
        var uses = files.Select(file => (Path: file.Split('/'), File: file)).Where(file => file.Path.Length > 3)
            .SelectMany(file => UsedFolders(module, file.File).Where(used => used != file.Path[2]).Select(used => (Folder: file.Path[2], Used: used)))
            .ToLookup(use => use.Folder, use => use.Used);
        return uses.Select(folder => folder.Key).Where(folder => IsReachable(uses, folder)).Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> UsedFolders(string module, string file) =>
        Using().Matches(SourceFiles.Read(file)).Where(match => match.Groups["module"].Value == module).Select(match => match.Groups["folder"].Value);

    /// <summary>Whether the folder is used by one of those it uses, directly or through others.</summary>
    private static bool IsReachable(ILookup<string, string> uses, string folder)
    {
        var seen = new HashSet<string>();
        var next = new Stack<string>(uses[folder]);
        while (next.TryPop(out var used))
        {
            if (used == folder)
                return true;
            if (seen.Add(used))
                foreach (var further in uses[used])
                    next.Push(further);
        }

        return false;
    }

    [GeneratedRegex(@"^@?using (static )?FacultyDev\.(?<module>\w+)\.(?<folder>\w+)", RegexOptions.Multiline)]
    private static partial Regex Using();
}
