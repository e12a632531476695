using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using FacultyDev.Kernel.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Modules.Tests.Architecture;

/// <summary>Modules use one another only through Contracts, and make only their module class, texts and pages public.</summary>
public sealed class ModuleBoundaryTests
{
    private static readonly string[] MayBeReferenced = ["FacultyDev.Kernel", "FacultyDev.Ui", "FacultyDev.Contracts", "FacultyDev.Statistics"];

    [Fact]
    public void ProjectReferences_OfAModule_AreOnlyItsFoundations()
    {
        var projects = SourceFiles.Files("modules", ".csproj");
        projects.Count.ShouldBeGreaterThan(4);
        var wrong =
            from project in projects
            from reference in XDocument.Parse(SourceFiles.Read(project)).Descendants("ProjectReference")
            let name = Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))
            where !MayBeReferenced.Contains(name)
            select $"{project} references {name}";
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void ProjectReferences_OfTheFoundations_NameNoModule()
    {
        References("Contracts").ShouldBeEmpty();
        References("Statistics").ShouldBeEmpty();
        References("Kernel").ShouldBe(["FacultyDev.Contracts"]);
        References("Ui").ShouldBe(["FacultyDev.Kernel"]);

        static IEnumerable<string> References(string module) =>
            XDocument.Parse(SourceFiles.Read($"modules/{module}/FacultyDev.{module}.csproj")).Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));
    }

    /// <remarks>Ui and Platform complete the kernel, so its inside is visible to them.</remarks>
    [Fact]
    public void Internals_OfAModule_AreVisibleOnlyToTests()
    {
        var wrong =
            from assembly in ComposedApplication.Assemblies()
            from friend in assembly.GetCustomAttributes<InternalsVisibleToAttribute>()
            where !friend.AssemblyName.EndsWith(".Tests", StringComparison.Ordinal) && friend.AssemblyName != "FacultyDev.Benchmarks"
            where assembly != typeof(Entity).Assembly || friend.AssemblyName is not ("FacultyDev.Ui" or "FacultyDev.Platform")
            select $"{assembly.GetName().Name} shows its inside to {friend.AssemblyName}";
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void PublicTypes_OfAModule_AreItsModuleClassTextsAndPages()
    {
        var wrong =
            from module in ComposedApplication.Modules()
            let name = module.GetName().Name!["FacultyDev.".Length..]
            from type in module.GetExportedTypes()
            where type.FullName != $"FacultyDev.{name}.{name}Module" && type.FullName != $"FacultyDev.{name}.{name}Text"
            where !typeof(PageModel).IsAssignableFrom(PageOf(type))
            select type.FullName;
        wrong.ShouldBeEmpty();

        // The input model of a page is nested in its page model.
        static Type PageOf(Type type) => type.DeclaringType is { } page ? PageOf(page) : type;
    }

    [Fact]
    public void Entities_OfEveryModule_AreInternalAndHaveNoPublicSetters()
    {
        var entities = ComposedApplication.Assemblies().SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(Entity))).ToList();
        entities.ShouldNotBeEmpty();
        entities.Where(type => type.IsVisible || (!type.IsSealed && !type.IsAbstract)).ShouldBeEmpty();
        entities.SelectMany(type => type.GetProperties()).Where(property => property.SetMethod?.IsPublic == true)
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name} has a public setter").ShouldBeEmpty();
    }
}
