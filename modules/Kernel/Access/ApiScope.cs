using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Kernel.Access;

/// <summary>What an API token may be made for: a name people choose, and the permissions it leaves of those its owner holds.</summary>
public sealed record ApiScope(string Name, params string[] Permissions);

/// <summary>Requests that bear an API token.</summary>
public static class ApiTokenDefaults
{
    /// <summary>The authentication scheme.</summary>
    public const string Scheme = "token";

    /// <summary>One claim for each scope of the token.</summary>
    public const string ScopeClaim = "facultydev:scope";

    /// <summary>Offers a scope; its words are the string <c>Scope.{name}</c> of Institution, where tokens are made.</summary>
    public static IServiceCollection AddApiScope(this IServiceCollection services, ApiScope scope) => services.AddSingleton(scope);
}

/// <summary>All scopes of all modules.</summary>
public sealed class ApiScopes(IEnumerable<ApiScope> scopes)
{
    private readonly Dictionary<string, ApiScope> byName = scopes.ToDictionary(scope => scope.Name);

    /// <summary>In the order in which modules offer them.</summary>
    public IReadOnlyCollection<string> Names => byName.Keys;

    /// <summary>Names that no module offers any more give nothing.</summary>
    public IReadOnlySet<string> PermissionsOf(IEnumerable<string> names) =>
        names.SelectMany(name => byName.GetValueOrDefault(name)?.Permissions ?? []).ToHashSet();
}
