using System.Diagnostics;
using FacultyDev.Kernel.Data;
using FacultyDev.Modules.Tests.Database;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quartz;

namespace FacultyDev.Modules.Tests.Architecture;

/// <summary>Services are found by convention, so these tests say what a line of registration would have said.</summary>
public sealed class ServiceConventionTests
{
    [Fact]
    public async Task Services_OfAllModules_CanBeMade()
    {
        var registered = Registered().Where(service => !service.ServiceType.IsGenericTypeDefinition && IsOfModule(service.ServiceType)).ToList();
        registered.Count.ShouldBeGreaterThan(200);
        await using var services = TestServices.Build(SqliteDatabase.Empty(), Path.GetTempPath(), new FixedClock(), WithDiagnostics);
        await using var scope = services.CreateAsyncScope();

        var failing = registered.Select(service => service.ServiceType).Distinct()
            .Select(service => (service, Problem: Record.Exception(() => scope.ServiceProvider.GetServices(service).ToList())))
            .Where(made => made.Problem is not null).Select(made => $"{made.service}: {made.Problem!.Message}").ToList();

        failing.ShouldBeEmpty();
    }

    [Fact]
    public async Task Services_UnderSeveralTypes_AreOneObjectPerScope()
    {
        await using var services = TestServices.Build(SqliteDatabase.Empty(), Path.GetTempPath(), new FixedClock(), WithDiagnostics);
        await using var scope = services.CreateAsyncScope();
        var kinds = Registered().Where(service => IsOfModule(service.ServiceType) && service.Lifetime == ServiceLifetime.Scoped)
            .Select(service => service.ServiceType).Distinct().Where(service => !service.IsGenericTypeDefinition);

        var twice = kinds.SelectMany(kind => scope.ServiceProvider.GetServices(kind)).Where(made => made is not null).Distinct(ReferenceEqualityComparer.Instance)
            .GroupBy(made => made!.GetType()).Where(made => made.Count() > 1).Select(made => made.Key.FullName);

        twice.ShouldBeEmpty();
    }

    [Fact]
    public void Pages_OfAllModules_FindTheirServices()
    {
        var registered = Registered().Select(service => service.ServiceType).ToHashSet();
        var pages = ComposedApplication.Assemblies().SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(PageModel)) && !type.IsAbstract).ToList();
        pages.Count.ShouldBeGreaterThan(50);

        var missing =
            from page in pages
            from needed in page.GetConstructors().SelectMany(constructor => constructor.GetParameters())
            where IsOfModule(needed.ParameterType) && !registered.Contains(needed.ParameterType)
            select $"{page.FullName} needs {needed.ParameterType}";

        missing.ShouldBeEmpty();
    }

    /// <summary>Whoever takes the database is a service or made by a framework; nobody hands it on.</summary>
    [Fact]
    public void Classes_ThatTakeTheDatabase_AreRegistered()
    {
        var registered = Registered().SelectMany(service => new[] { service.ServiceType, service.ImplementationType }).ToHashSet();

        var missing = ComposedApplication.Assemblies().SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false, IsGenericType: false } && !registered.Contains(type))
            .Where(type => type.GetConstructors().Any(constructor => constructor.GetParameters().Any(needed => needed.ParameterType == typeof(FacultyDevDbContext))))
            .Where(type => !type.IsSubclassOf(typeof(PageModel)) && !type.IsAssignableTo(typeof(IHealthCheck)) && !type.IsAssignableTo(typeof(IJob)))
            .Select(type => type.FullName);

        missing.ShouldBeEmpty();
    }

    private static IServiceCollection Registered()
    {
        IServiceCollection? all = null;
        using var services = TestServices.Build(SqliteDatabase.Empty(), Path.GetTempPath(), new FixedClock(), services => all = services);
        return all!;
    }

    /// <summary>The rendering of pages asks for it; only a host has it.</summary>
    private static void WithDiagnostics(IServiceCollection services)
    {
        services.AddSingleton(new DiagnosticListener("test"));
        services.AddSingleton<DiagnosticSource>(provider => provider.GetRequiredService<DiagnosticListener>());
    }

    private static bool IsOfModule(Type type) => type.Assembly.GetName().Name!.StartsWith("FacultyDev.", StringComparison.Ordinal);
}
