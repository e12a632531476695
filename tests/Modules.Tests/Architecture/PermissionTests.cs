using System.Reflection;
using FacultyDev.Contracts;
using FacultyDev.Kernel.Access;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Architecture;

public sealed class PermissionTests
{
    [Fact]
    public void Permissions_InContracts_AreExactlyThoseOfTheModules()
    {
        using var services = ComposedApplication.Build();
        var declared = services.GetRequiredService<PermissionCatalog>().All;
        var named = new[] { typeof(IDomainEvent).Assembly, typeof(KernelPermissions).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => OutermostName(type).EndsWith("Permissions", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!);
        named.ShouldBe(declared, ignoreOrder: true);

        static string OutermostName(Type type) => type.DeclaringType is { } outer ? OutermostName(outer) : type.Name;
    }
}
