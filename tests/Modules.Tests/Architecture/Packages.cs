using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FacultyDev.Modules.Tests.Architecture;

/// <summary>A project file and the packages that it or its imports list.</summary>
/// <param name="File">Relative to the root of the repository.</param>
internal sealed record PackageProject(string File, IReadOnlyList<string> Packages)
{
    public string Name => Path.GetFileNameWithoutExtension(File);
}

/// <summary>Packages as listed in project files, npm manifests and the document, and as used by compiled code.</summary>
internal static partial class Packages
{
    /// <summary>Label of the group in Directory.Packages.props that only fixes versions of transitive packages.</summary>
    private const string Pins = "transitive pins";

    private const string Document = "docs/dependencies.md";

    private static readonly XDocument Central = XDocument.Parse(SourceFiles.Read("Directory.Packages.props"));

    public static IReadOnlyList<string> Pinned { get; } =
        [.. Central.Root!.Elements("ItemGroup").Where(group => (string?)group.Attribute("Label") == Pins).Elements("PackageVersion").Select(Id)];

    /// <summary>The packages with a central version, without the pins.</summary>
    public static IReadOnlyList<string> Versioned { get; } = [.. Central.Descendants("PackageVersion").Select(Id).Except(Pinned)];

    /// <summary>The packages that Directory.Build.props adds to every project.</summary>
    public static IReadOnlyList<string> OfAllProjects { get; } = Listed("Directory.Build.props");

    public static IReadOnlyList<PackageProject> Projects { get; } =
        [.. new[] { "host", "modules", "tests" }.SelectMany(folder => SourceFiles.Files(folder, ".csproj")).Select(file => new PackageProject(file, Listed(file)))];

    /// <summary>The packages named in the tables of docs/dependencies.md, those for .NET or those for npm.</summary>
    public static IReadOnlyList<string> Documented(bool npm) =>
    [
        .. SourceFiles.Read(Document).Split("\n## ").Skip(1).Where(section => section.Split('\n')[0].EndsWith("npm", StringComparison.Ordinal) == npm)
            .SelectMany(section => Row().Matches(section)).SelectMany(row => row.Groups["names"].Value.Split(", ")).Where(name => name != "Package"),
    ];

    public static IReadOnlyList<string> Npm { get; } = [.. new[] { "package.json", "tests/package.json" }.SelectMany(NpmPackages)];

    /// <summary>Whether a build file, a test or a script refers to that npm package.</summary>
    public static bool IsUsedFromNpm(string package)
    {
        var use = new Regex($@"\bfrom ['""]{Regex.Escape(package)}['""/]|[)/]{Regex.Escape(package)}/");
        return new[] { "modules", "tests" }.SelectMany(folder => SourceFiles.Files(folder, ".csproj", ".targets", ".mjs", ".cs"))
            .Any(file => use.IsMatch(SourceFiles.Read(file).Replace("\", \"", "/", StringComparison.Ordinal)));
    }

    /// <summary>Restored packages with their compile-time assemblies; a package without any has those of its dependencies.</summary>
    public static IReadOnlyDictionary<string, HashSet<string>> Restored(PackageProject project)
    {
        using var assets = JsonDocument.Parse(SourceFiles.Read(Built($"{Path.GetDirectoryName(project.File)}/obj/project.assets.json")));
        var packages = assets.RootElement.GetProperty("targets").EnumerateObject().First().Value.EnumerateObject()
            .Where(package => package.Value.GetProperty("type").GetString() == "package")
            .ToDictionary(package => package.Name.Split('/')[0], package => package.Value, StringComparer.OrdinalIgnoreCase);
        return packages.Keys.ToDictionary(name => name, name => Assemblies(name, packages));
    }

    /// <summary>The assemblies that the compiled project refers to. The compiler omits unused ones.</summary>
    public static IReadOnlySet<string> Referenced(PackageProject project)
    {
        var xml = XDocument.Parse(SourceFiles.Read(project.File));
        var name = xml.Descendants("AssemblyName").Select(element => element.Value).SingleOrDefault() ?? project.Name;
        // For example "Release/net10.0", which is the same for all projects of one build.
        var output = string.Join('/', AppContext.BaseDirectory.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries)[^2..]);
        using var assembly = new PEReader(File.OpenRead(Path.Combine(SourceFiles.Root, Built($"{Path.GetDirectoryName(project.File)}/bin/{output}/{name}.dll"))));
        var metadata = assembly.GetMetadataReader();
        return metadata.AssemblyReferences.Select(reference => metadata.GetString(metadata.GetAssemblyReference(reference).Name)).ToHashSet();
    }

    private static HashSet<string> Assemblies(string package, IReadOnlyDictionary<string, JsonElement> packages)
    {
        if (!packages.TryGetValue(package, out var found))
            return [];
        var own = Names(found, "compile").Select(Path.GetFileNameWithoutExtension).OfType<string>().Where(name => name != "_").ToHashSet();
        return own.Count > 0 ? own : [.. Names(found, "dependencies").SelectMany(dependency => Assemblies(dependency, packages))];

        static IEnumerable<string> Names(JsonElement package, string part) =>
            package.TryGetProperty(part, out var names) ? names.EnumerateObject().Select(name => name.Name) : [];
    }

    private static string Built(string file) => File.Exists(Path.Combine(SourceFiles.Root, file))
        ? file
        : throw new InvalidOperationException($"{file} is not there: build FacultyDev.sln first.");

    private static List<string> Listed(string file)
    {
        var xml = XDocument.Parse(SourceFiles.Read(file));
        var imported = xml.Descendants("Import").Select(import => (string)import.Attribute("Project")!)
            .Select(path => Path.GetRelativePath(SourceFiles.Root, Path.Combine(SourceFiles.Root, Path.GetDirectoryName(file)!, path)).Replace('\\', '/'));
        return [.. xml.Descendants("PackageReference").Select(Id), .. imported.SelectMany(Listed)];
    }

    private static IEnumerable<string> NpmPackages(string manifest)
    {
        using var json = JsonDocument.Parse(SourceFiles.Read(manifest));
        return
        [
            .. new[] { "dependencies", "devDependencies" }
                .SelectMany(part => json.RootElement.TryGetProperty(part, out var packages) ? packages.EnumerateObject().Select(package => package.Name) : []),
        ];
    }

    private static string Id(XElement element) => (string)element.Attribute("Include")!;

    /// <summary>A table row with its first cell. The dashes below a header do not match, as no space follows their first bar.</summary>
    [GeneratedRegex(@"^\| (?<names>[^|]+?) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
