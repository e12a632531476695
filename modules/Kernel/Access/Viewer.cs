using FacultyDev.Contracts.Institution;

namespace FacultyDev.Kernel.Access;

/// <summary>Who a request or a job runs for: set once at its beginning, read by everything after.</summary>
public sealed class Viewer(PermissionCatalog permissions) : IViewer
{
    private const string Anonymous = "anonymous";

    private UnitTree units = new([]);
    private readonly Dictionary<string, UnitSet> scopes = [];
    private bool isProgram;
    private IReadOnlySet<string>? leftByToken;

    public bool IsSignedIn { get; private set; }

    public Guid AccountId { get; private set; }

    public Guid? PersonId { get; private set; }

    /// <summary>What is done before anybody is known (a sign-in that is refused) is done by somebody not signed in.</summary>
    public string Name { get; private set; } = Anonymous;

    public string? Address { get; private set; }

    public IReadOnlyList<RoleGrant> Roles { get; private set; } = [];

    public void SetPerson(Guid accountId, Guid? personId, string name, string? address, IReadOnlyList<RoleGrant> roles, UnitTree tree)
    {
        (IsSignedIn, AccountId, PersonId, Name, Address, Roles, units) = (true, accountId, personId, name, address, roles, tree);
        scopes.Clear();
        isProgram = false;
        leftByToken = null;
    }

    /// <summary>Keeps these permissions only, where the person holds them: what an API token was made for.</summary>
    public void RestrictTo(IReadOnlySet<string> permissions)
    {
        leftByToken = permissions;
        scopes.Clear();
    }

    /// <summary>The program acts by itself: seeding, the command line, scheduled work. It may do what its operator may.</summary>
    /// <param name="address">Where the request came from that made it act; null when nobody asked.</param>
    public void SetSystem(string name, string? address = null) => (isProgram, Name, Address) = (true, name, address);

    /// <summary>Someone not signed in; the trail names them by what they did.</summary>
    public void SetAnonymous(string? address) => (Name, Address) = (Anonymous, address);

    public bool HasPermission(string permission) => isProgram || !UnitsFor(permission).IsNothing;

    public UnitSet UnitsFor(string permission)
    {
        if (isProgram)
            return UnitSet.Everything;
        if (!IsSignedIn || leftByToken?.Contains(permission) == false)
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
