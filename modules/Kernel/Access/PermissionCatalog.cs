using FacultyDev.Contracts.Institution;

namespace FacultyDev.Kernel.Access;

/// <summary>
/// A permission and the roles that hold it. An empty list of roles means nobody; <see cref="IsForEveryone"/> means everybody who is signed
/// in.
/// </summary>
public sealed record PermissionRule(string Permission, bool IsForEveryone, IReadOnlyList<FacultyRole> Roles)
{
    public static PermissionRule SignedIn(string permission) => new(permission, true, []);

    public static PermissionRule For(string permission, params FacultyRole[] roles) => new(permission, false, roles);
}

/// <summary>The permissions of all modules. A role grants a permission in the scope in which the role is held.</summary>
public sealed class PermissionCatalog
{
    private readonly Dictionary<string, PermissionRule> rules;

    public PermissionCatalog(IEnumerable<PermissionRule> rules)
    {
        this.rules = [];
        foreach (var rule in rules)
            if (!this.rules.TryAdd(rule.Permission, rule))
                throw new InvalidOperationException($"Permission {rule.Permission} is declared twice.");
    }

    public IReadOnlyCollection<string> All => rules.Keys;

    public bool IsGranted(FacultyRole role, string permission) => Rule(permission).Roles.Contains(role);

    public bool IsForEverySignedIn(string permission) => Rule(permission).IsForEveryone;

    private PermissionRule Rule(string permission) =>
        rules.GetValueOrDefault(permission) ?? throw new InvalidOperationException($"Permission {permission} is not declared by any module.");
}
