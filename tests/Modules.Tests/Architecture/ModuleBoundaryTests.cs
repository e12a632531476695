using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Modules.Tests.Architecture;

/// <summary>Modules use one another only through Contracts, and make only their module class, texts and pages public.</summary>
public sealed partial class ModuleBoundaryTests
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

    /// <summary>
    /// Who a viewer is and where (roles and units), a person's own data, and the pickers of people and units are Institution's words for
    /// what every page needs. Of no other module do the kernel and the shell know anything.
    /// </summary>
    [Fact]
    public void Contracts_NamedByKernelAndUi_AreThoseOfTheViewerAndThePickers()
    {
        string[] viewer = ["AcademicYear", "FacultyRole", "RoleGrant", "UnitSet", "UnitTree", "PersonalRecords"];
        string[] pickers = ["IPeople", "IUnits", "InstitutionPermissions", "PersonName", "UnitSummary"];
        var types = typeof(FacultyRole).Assembly.GetExportedTypes().Where(type => !type.IsNested).ToLookup(type => type.Namespace!["FacultyDev.".Length..]);
        var wrong =
            from file in SourceFiles.Files("modules/Kernel", ".cs", ".cshtml").Concat(SourceFiles.Files("modules/Ui", ".cs", ".cshtml"))
            let source = SourceFiles.Read(file)
            from used in Contracts().Matches(source).Select(match => match.Value).Distinct()
            where used is not ("Contracts.Extensions" or "Contracts.Platform")
            from type in types[used]
            where Regex.IsMatch(source, $@"\b{type.Name.Split('`')[0]}\b")
            where used != "Contracts.Institution" || !viewer.Concat(pickers).Contains(type.Name)
            select $"{file} names {type.Name} of {used}";
        wrong.ShouldBeEmpty();
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

    [GeneratedRegex(@"\bContracts\.[A-Z]\w+")]
    private static partial Regex Contracts();
}
