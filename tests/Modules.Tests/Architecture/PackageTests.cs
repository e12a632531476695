namespace FacultyDev.Modules.Tests.Architecture;

/// <summary>Every listed package is used and has its line in docs/dependencies.md.</summary>
public sealed class PackageTests
{
    /// <summary>Packages that only the build needs, so that no code refers to them.</summary>
    private static readonly string[] BuildOnly = ["Microsoft.CodeAnalysis.BannedApiAnalyzers"];

    [Fact]
    public void Versions_ListedCentrally_AreThoseOfTheProjects()
    {
        var listed = Packages.Projects.SelectMany(project => project.Packages).Concat(Packages.OfAllProjects).Distinct().ToList();
        listed.Count.ShouldBeGreaterThan(20);
        Packages.Versioned.ShouldBe(listed, ignoreOrder: true);
    }

    [Fact]
    public void Pins_OfTransitivePackages_AreNeededByAPackage()
    {
        var restored = Packages.Projects.SelectMany(project => Packages.Restored(project).Keys).ToHashSet();
        Packages.Pinned.ShouldNotBeEmpty();
        Packages.Pinned.Where(pin => !restored.Contains(pin)).ShouldBeEmpty();
    }

    [Fact]
    public void Packages_OfEveryProject_AreUsedByItsCode()
    {
        var unused =
            from project in Packages.Projects
            let restored = Packages.Restored(project)
            let referenced = Packages.Referenced(project)
            from package in project.Packages.Concat(Packages.OfAllProjects).Except(BuildOnly)
            where !restored[package].Overlaps(referenced)
            select $"{project.Name} lists {package} and uses nothing of it";
        unused.ShouldBeEmpty();
        BuildOnly.Except(Packages.Versioned).ShouldBeEmpty();
    }

    [Fact]
    public void Packages_InTheDocument_AreThoseListed() =>
        Packages.Documented(npm: false).ShouldBe(Packages.Versioned.Concat(Packages.Pinned), ignoreOrder: true);

    [Fact]
    public void NpmPackages_InTheDocument_AreThoseListed() => Packages.Documented(npm: true).ShouldBe(Packages.Npm, ignoreOrder: true);

    [Fact]
    public void NpmPackages_ListedInAManifest_AreUsed()
    {
        Packages.Npm.ShouldNotBeEmpty();
        Packages.Npm.Where(package => !Packages.IsUsedFromNpm(package)).ShouldBeEmpty();
    }
}
