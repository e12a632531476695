using System.Reflection;
using AutoMapper;
using AutoMapper.Internal;
using AutoMapper.QueryableExtensions;
using FacultyDev.Kernel.Data;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Architecture;

/// <summary>Profiles map entities to rows. Every map is complete, is used by a query, and reads only the columns of its row.</summary>
public sealed class MappingTests
{
    [Fact]
    public void Profiles_OfAllModules_MapEveryMemberOfTheirRows()
    {
        using var services = ComposedApplication.Build();
        services.GetRequiredService<AutoMapper.IConfigurationProvider>().AssertConfigurationIsValid();
    }

    [Fact]
    public void Modules_WithEntities_HaveAProfile()
    {
        var withEntities = ComposedApplication.Assemblies().Where(assembly => assembly.GetTypes().Any(type => type.IsSubclassOf(typeof(Entity)))).ToList();
        withEntities.Count.ShouldBeGreaterThan(2);
        withEntities.Where(assembly => !assembly.GetTypes().Any(type => type.IsSubclassOf(typeof(Profile))))
            .Select(assembly => assembly.GetName().Name).ShouldBeEmpty();
    }

    [Fact]
    public void Maps_OfAllProfiles_AreThoseThatQueriesProjectTo()
    {
        using var services = ComposedApplication.Build();
        var mapped = Maps(services).Select(map => map.DestinationType.FullName).ToList();
        mapped.ShouldBeUnique();
        mapped.Order().ShouldBe(ComposedApplication.Assemblies().SelectMany(Calls.ProjectedTypes).Distinct().Order());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ProjectTo_EachMap_ReadsOneColumnPerMember(DatabaseKind kind)
    {
        await using var scenario = await TestScenario.OpenAsync(kind);
        await using var program = scenario.AsSystem();
        foreach (var map in Maps(scenario.Services))
        {
            var rows = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!.MakeGenericMethod(map.SourceType).Invoke(program.Db, [])!;
            var query = (IQueryable<object>)rows.ProjectTo(map.DestinationType, scenario.Services.GetRequiredService<AutoMapper.IConfigurationProvider>());
            Columns(query.ToQueryString()).ShouldBe(map.DestinationType.GetProperties().Count(property => property.CanWrite), map.DestinationType.FullName);
            (await query.ToListAsync()).Count.ShouldBe(await rows.CountAsync(), map.DestinationType.FullName);
        }
    }

    [Fact]
    public void BannedSymbols_ListEveryMethodThatMapsInMemory()
    {
        var banned = SourceFiles.Read("BannedSymbols.txt").Split('\n').Select(line => line.Split(';')[0]).ToHashSet();
        var methods = new[] { typeof(IMapperBase), typeof(IMapper), typeof(IRuntimeMapper), typeof(Mapper) }
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => method.Name == nameof(IMapperBase.Map)).Select(IdOf).ToList();
        methods.Count.ShouldBeGreaterThan(10);
        methods.Where(id => !banned.Contains(id)).ShouldBeEmpty();
    }

    private static IReadOnlyCollection<TypeMap> Maps(IServiceProvider services) =>
        services.GetRequiredService<AutoMapper.IConfigurationProvider>().Internal().GetAllTypeMaps();

    /// <summary>Counts the columns of a SELECT list that contains no function calls.</summary>
    private static int Columns(string sql) => sql[..sql.IndexOf("FROM", StringComparison.Ordinal)].Split(',').Length;

    /// <summary>The method's documentation ID, which the analyzer also uses.</summary>
    private static string IdOf(MethodInfo method)
    {
        var arity = method.IsGenericMethod ? $"``{method.GetGenericArguments().Length}" : "";
        return $"M:{method.DeclaringType!.FullName}.{method.Name}{arity}({string.Join(',', method.GetParameters().Select(parameter => NameOf(parameter.ParameterType)))})";

        static string NameOf(Type type) => type.IsGenericMethodParameter ? $"``{type.GenericParameterPosition}"
            : type.IsGenericType ? $"{type.GetGenericTypeDefinition().FullName!.Split('`')[0]}{{{string.Join(',', type.GetGenericArguments().Select(NameOf))}}}"
            : type.FullName!;
    }
}
