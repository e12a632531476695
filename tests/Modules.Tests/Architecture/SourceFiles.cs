using FacultyDev.Kernel;

namespace FacultyDev.Modules.Tests.Architecture;

/// <summary>The files of the repository, located from the folder of the test build.</summary>
internal static class SourceFiles
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "lib"];

    public static string Root { get; } = FindRoot();

    /// <summary>Files under a folder, as sorted paths relative to the root of the repository.</summary>
    public static IReadOnlyList<string> Files(string folder, params string[] extensions) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => extensions.Any(extension => file.EndsWith(extension, StringComparison.Ordinal)))
            .Where(file => !file.Split('/').Any(NotOurs.Contains))
            .Order(StringComparer.Ordinal),
    ];

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>The module of a file, such as "Institution" for modules/Institution/People/FacultyMember.cs.</summary>
    public static string ModuleOf(string file) => file.Split('/')[1];

    /// <summary>The module's name as codes begin with it: "self-identification" for SelfIdentification.</summary>
    public static string CodeOf(string module) => Slug.Of(module);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FacultyDev.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not lie inside the repository.");
    }
}
