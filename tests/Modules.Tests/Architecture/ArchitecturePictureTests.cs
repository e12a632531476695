using System.Text;
using System.Text.RegularExpressions;

namespace FacultyDev.Modules.Tests.Architecture;

/// <summary>
/// The picture in docs/architecture.md shows the projects with their references and, inside each module, the folders with what they use. An
/// arrow that follows from others is left out.
/// </summary>
public sealed partial class ArchitecturePictureTests
{
    private const string Document = "docs/architecture.md";

    [Fact]
    public void Picture_OfTheDocument_ShowsReferencesAndUsings()
    {
        var shown = Picture().Match(SourceFiles.Read(Document)).Groups["picture"].Value;
        var received = Path.Combine(AppContext.BaseDirectory, "architecture.mmd.received");
        File.WriteAllText(received, Draw());
        shown.ShouldBe(Draw(), $"The picture as it is now: {received}");
    }

    private static string Draw()
    {
        var picture = new StringBuilder("flowchart TD\n");
        foreach (var module in FolderUses.Modules)
            AppendModule(picture, module);
        var references = FolderUses.Modules.ToDictionary(module => module, IReadOnlySet<string> (module) => ReferencesOf($"modules/{module}/FacultyDev.{module}.csproj"));
        references["Host"] = ReferencesOf("host/FacultyDev.Host.csproj");
        foreach (var (project, used) in FolderUses.Reduce(references).Where(each => each.Value.Count > 0))
            picture.Append($"  {project} ==> {string.Join(" & ", used)}\n");
        return picture.ToString();
    }

    private static void AppendModule(StringBuilder picture, string module)
    {
        picture.Append($"  subgraph {module}\n");
        foreach (var (folder, used) in FolderUses.Reduce(FolderUses.Of(module)))
            picture.Append(used.Count == 0 ? $"    {Node(folder)}\n" : $"    {Node(folder)} --> {string.Join(" & ", used.Select(Node))}\n");
        picture.Append("  end\n");

        string Node(string folder) => $"{module}_{folder}[{folder}]";
    }

    private static HashSet<string> ReferencesOf(string project) =>
        Reference().Matches(SourceFiles.Read(project)).Select(match => match.Groups["name"].Value).ToHashSet();

    [GeneratedRegex(@"```mermaid\n(?<picture>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Picture();

    [GeneratedRegex(@"<ProjectReference Include=""[^""]*FacultyDev\.(?<name>\w+)\.csproj""")]
    private static partial Regex Reference();
}
