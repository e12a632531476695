using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Kernel;

/// <summary>
/// Which classes of a module are services: those whose constructor takes services and nothing else. Each is registered scoped, under its
/// own type and under every interface of this program that it implements, as one object. A class that extends or implements something
/// of a framework (a page model, a tag helper, a check of health) is made by that framework and left alone, as is what the description of
/// the module registers in another way.
/// </summary>
internal static class ServiceConvention
{
    public static void AddServices(IServiceCollection services, Assembly assembly)
    {
        var registered = services.SelectMany(service => new[] { service.ServiceType, service.IsKeyedService ? null : service.ImplementationType }).ToHashSet();
        foreach (var type in assembly.GetTypes().Where(type => !registered.Contains(type) && IsService(type, registered)).OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            services.AddScoped(type);
            foreach (var contract in type.GetInterfaces().Where(IsOfHouse))
                services.AddScoped(contract, provider => provider.GetRequiredService(type));
        }
    }

    private static bool IsService(Type type, IReadOnlySet<Type?> registered) =>
        type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false, IsNested: false }
        && !type.IsDefined(typeof(CompilerGeneratedAttribute))
        && IsOnlyOfHouse(type)
        && type.GetConstructors() is [var constructor]
        && constructor.GetParameters() is { Length: > 0 } parameters
        && parameters.All(parameter => IsInjectable(parameter.ParameterType, type.Assembly, registered));

    private static bool IsInjectable(Type type, Assembly assembly, IReadOnlySet<Type?> registered) =>
        registered.Contains(type)
        || (type.IsGenericType && registered.Contains(type.GetGenericTypeDefinition()))
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>)
            && IsOfHouse(type.GetGenericArguments()[0]))
        // Who implements an interface may be registered later.
        || type == typeof(IServiceProvider)
        || (type.IsInterface && (IsOfHouse(type) || IsOf(type, "Microsoft.")))
        || (type.Assembly == assembly && IsService(type, registered));

    /// <summary>Records implement IEquatable, and so are no services.</summary>
    private static bool IsOnlyOfHouse(Type type)
    {
        for (var ancestor = type.BaseType; ancestor != typeof(object); ancestor = ancestor!.BaseType)
            if (!IsOfHouse(ancestor!))
                return false;
        return type.GetInterfaces().All(contract => IsOfHouse(contract) || contract == typeof(IDisposable) || contract == typeof(IAsyncDisposable));
    }

    private static bool IsOfHouse(Type type) => IsOf(type, "FacultyDev.");

    private static bool IsOf(Type type, string house) => type.Assembly.GetName().Name!.StartsWith(house, StringComparison.Ordinal);
}
