using FacultyDev.Kernel.Access;
using FacultyDev.Modules.Tests.Architecture;
using FacultyDev.Tests.Approval;
using FacultyDev.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.BehaviorRecord;

/// <summary>Permissions and their holders, the scopes of API tokens, and the navigation entries.</summary>
public sealed class PermissionRecordTests
{
    [Fact]
    public void Permissions_WithTheirHolders_MatchTheApprovedFile()
    {
        using var services = ComposedApplication.Build();
        var held = services.GetServices<PermissionRule>().SelectMany(rule => rule.Roles.Select(role => $"role {role}")
            .Concat(rule.IsForEveryone ? ["everybody who is signed in"] : []).DefaultIfEmpty("nobody")
            .Select(holder => $"permission {rule.Permission} | {holder}"));
        var scopes = services.GetServices<ApiScope>().SelectMany(scope => scope.Permissions.Select(permission => $"scope {scope.Name} | {permission}"));
        ApprovedFile.ShouldHold("permissions.txt", held.Concat(scopes).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Navigation_OfAllModules_MatchesTheApprovedFile()
    {
        using var services = ComposedApplication.Build();
        ApprovedFile.ShouldHold("navigation.txt", services.GetServices<MenuEntry>().OrderBy(entry => entry.Order).ThenBy(entry => entry.TextCode, StringComparer.Ordinal)
            .Select(entry => $"{entry.Order:000} {entry.TextCode} | {entry.Path} | {entry.Permission}{(entry.IsAdministration ? " | administration" : "")}"));
    }
}
