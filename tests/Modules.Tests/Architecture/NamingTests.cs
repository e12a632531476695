using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace FacultyDev.Modules.Tests.Architecture;

/// <summary>Checks the suffixes of STYLE.md, some of them in both directions: every such type has the suffix, and no other.</summary>
public sealed class NamingTests
{
    private static readonly IReadOnlyList<Type> Types =
        [.. ComposedApplication.Assemblies().SelectMany(assembly => assembly.GetTypes()).Where(type => type is { IsClass: true } && !IsGenerated(type))];

    private static readonly Type[] Database = [typeof(FacultyDevDbContext), typeof(DbContext)];

    [Fact]
    public void Configuration_AsASuffix_IsForEntityConfigurationsOnly() =>
        SameSet("Configuration", type => Implements(type, typeof(IEntityTypeConfiguration<>)));

    [Fact]
    public void Job_AsASuffix_IsForBackgroundWorkOnly() =>
        SameSet("Job", type => Implements(type, typeof(IJobHandler<>)) || typeof(IJob).IsAssignableFrom(type), except: [typeof(Job), typeof(CurrentJob)]);

    [Fact]
    public void Formatter_OfAnyModule_NeedsNoDatabase() =>
        WithSuffix("Formatter").Where(type => Needs(type).Any(Database.Contains)).Select(type => type.FullName).ShouldBeEmpty();

    [Fact]
    public void Query_OfAnyModule_SavesNothing()
    {
        var queries = WithSuffix("Query").ToList();
        queries.Count.ShouldBeGreaterThan(20);
        var saving =
            from type in queries
            from file in SourceFiles.Files("modules", $"/{type.Name.Split('`')[0]}.cs")
            let text = SourceFiles.Read(file)
            where text.Contains("SaveChangesAsync", StringComparison.Ordinal) || text.Contains("ExecuteUpdateAsync", StringComparison.Ordinal)
                || text.Contains("ExecuteDeleteAsync", StringComparison.Ordinal)
            select file;
        saving.ShouldBeEmpty();
    }

    [Fact]
    public void Access_OfAnyModule_UsesTheDatabaseOrTheViewer() =>
        WithSuffix("Access").Where(type => !Needs(type).Any(needed => Database.Contains(needed) || needed.Name == "IViewer"))
            .Select(type => type.FullName).ShouldBeEmpty();

    [Fact]
    public void Commands_OfAnyModule_WriteThroughADatabaseContextOrAnotherWriter() =>
        WithSuffix("Commands").Where(type => !Needs(type).Any(needed => Database.Contains(needed) || Writes(needed.Name)))
            .Select(type => type.FullName).ShouldBeEmpty();

    private static void SameSet(string suffix, Func<Type, bool> isOne, params Type[] except)
    {
        var named = WithSuffix(suffix).Where(type => !type.IsAbstract || type.IsSealed).Except(except).ToList();
        var are = Types.Where(type => !type.IsAbstract && isOne(type)).ToList();
        are.Count.ShouldBeGreaterThan(5);
        named.Except(are).Select(type => $"{type.FullName} is named so and is none")
            .Concat(are.Except(named).Select(type => $"{type.FullName} is one and is not named so")).ShouldBeEmpty();
    }

    private static IEnumerable<Type> WithSuffix(string suffix) =>
        Types.Where(type => type.Name.Split('`')[0].EndsWith(suffix, StringComparison.Ordinal));

    private static IEnumerable<Type> Needs(Type type) =>
        type.GetConstructors(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic)
            .SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType);

    private static bool Writes(string name) =>
        name.EndsWith("Commands", StringComparison.Ordinal) || name.EndsWith("Access", StringComparison.Ordinal) || name.EndsWith("Store", StringComparison.Ordinal);

    private static bool Implements(Type type, Type contract) =>
        type.GetInterfaces().Any(found => found.IsGenericType && found.GetGenericTypeDefinition() == contract);

    private static bool IsGenerated(Type type) => type.Name.Contains('<', StringComparison.Ordinal) || type.Name.StartsWith("Pages_", StringComparison.Ordinal);
}
