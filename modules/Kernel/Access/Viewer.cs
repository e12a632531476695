using FacultyDev.Contracts.Institution;

namespace FacultyDev.Kernel.Access;

/// <summary>The viewer of a request or job. It is set once at the beginning and read afterwards.</summary>
public sealed class Viewer(PermissionCatalog permissions) : IViewer
{
    private const string Anonymous = "anonymous";

    private UnitTree units = new([]);
    private readonly Dictionary<string, UnitSet> scopes = [];
    private bool isProgram;
    private IReadOnlySet<string>? tokenPermissions;

    public bool IsSignedIn { get; private set; }

    public Guid AccountId { get; private set; }

    public Guid? PersonId { get; private set; }

    /// <summary>Stays "anonymous" until a person is known, so a refused sign-in is recorded as done by an anonymous user.</summary>
    public string Name { get; private set; } = Anonymous;

    public string? Address { get; private set; }

    public IReadOnlyList<RoleGrant> Roles { get; private set; } = [];

    public void SetPerson(Guid accountId, Guid? personId, string name, string? address, IReadOnlyList<RoleGrant> roles, UnitTree tree)
    {
        (IsSignedIn, AccountId, PersonId, Name, Address, Roles, units) = (true, accountId, personId, name, address, roles, tree);
        scopes.Clear();
        isProgram = false;
        tokenPermissions = null;
    }

    /// <summary>Limits the viewer to those of the given permissions that the person holds; used for the scopes of an API token.</summary>
    public void RestrictTo(IReadOnlySet<string> permissions)
    {
        tokenPermissions = permissions;
        scopes.Clear();
    }

    /// <summary>Makes the program itself the viewer, with all permissions: for seeding, the command line and scheduled jobs.</summary>
    /// <param name="address">IP address of the request that caused the action; null when there was none.</param>
    public void SetSystem(string name, string? address = null) => (isProgram, Name, Address) = (true, name, address);

    /// <summary>Makes an anonymous user the viewer.</summary>
    public void SetAnonymous(string? address) => (Name, Address) = (Anonymous, address);

    public bool HasPermission(string permission) => isProgram || !UnitsFor(permission).IsNothing;

    public UnitSet UnitsFor(string permission)
    {
        if (isProgram)
            return UnitSet.Everything;
        if (!IsSignedIn || tokenPermissions?.Contains(permission) == false)
            return UnitSet.Nothing;
        if (!scopes.TryGetValue(permission, out var scope))
            scopes[permission] = scope = permissions.IsForEverySignedIn(permission) ? UnitSet.Everything : ScopeByRoles(permission);
        return scope;
    }

    private UnitSet ScopeByRoles(string permission)
    {
        var scope = UnitSet.Nothing;
        foreach (var grant in Roles.Where(grant => permissions.IsGranted(grant.Role, permission)))
            scope = scope.Union(grant.UnitId is { } unit ? UnitSet.Of(units.SelfAndBelow(unit).Select(below => below.Id)) : UnitSet.Everything);
        return scope;
    }
}
