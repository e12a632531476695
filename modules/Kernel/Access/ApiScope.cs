namespace FacultyDev.Kernel.Access;

/// <summary>A scope that an API token can have: a name and the permissions that the token keeps, as far as its owner holds them.</summary>
public sealed record ApiScope(string Name, params string[] Permissions);

/// <summary>Constants for requests that carry an API token.</summary>
public static class ApiTokenDefaults
{
    /// <summary>Name of the authentication scheme.</summary>
    public const string Scheme = "token";

    /// <summary>Type of the claim that holds a scope name; a token has one claim per scope.</summary>
    public const string ScopeClaim = "facultydev:scope";
}

/// <summary>The scopes of all modules.</summary>
public sealed class ApiScopes(IEnumerable<ApiScope> scopes)
{
    private readonly Dictionary<string, ApiScope> byName = scopes.ToDictionary(scope => scope.Name);

    /// <summary>Scope names in registration order.</summary>
    public IReadOnlyCollection<string> Names => byName.Keys;

    /// <summary>Returns the union of the scopes' permissions. Names that no module registers any more are ignored.</summary>
    public IReadOnlySet<string> PermissionsOf(IEnumerable<string> names) =>
        names.SelectMany(name => byName.GetValueOrDefault(name)?.Permissions ?? []).ToHashSet();
}
