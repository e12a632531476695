namespace FacultyDev.Modules.Tests.Architecture;

/// <summary>
/// Folders of a module use one another in one direction only, as their usings show, so that each can be read after those it stands on.
/// </summary>
public sealed class FolderCircleTests
{
    [Fact]
    public void Folders_OfEachModule_UseOneAnotherInOneDirection()
    {
        FolderUses.Modules.Count.ShouldBeGreaterThan(8);
        foreach (var module in FolderUses.Modules)
        {
            var uses = FolderUses.Of(module);
            uses.Keys.Where(folder => FolderUses.IsReachable(uses, folder, folder)).ShouldBeEmpty(module);
        }
    }

    [Fact]
    public void IsReachable_ThroughOthersAndInACircle_IsFound()
    {
        var uses = new Dictionary<string, IReadOnlySet<string>>
        {
            ["A"] = new HashSet<string> { "B", "C" }, ["B"] = new HashSet<string> { "C" }, ["C"] = new HashSet<string>(), ["D"] = new HashSet<string> { "E" },
            ["E"] = new HashSet<string> { "D" },
        };
        FolderUses.IsReachable(uses, "A", "C").ShouldBeTrue();
        FolderUses.IsReachable(uses, "C", "A").ShouldBeFalse();
        FolderUses.IsReachable(uses, "A", "A").ShouldBeFalse();
        FolderUses.IsReachable(uses, "D", "D").ShouldBeTrue();
        FolderUses.Reduce(uses)["A"].ShouldBe(["B"]);
    }
}
