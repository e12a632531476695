using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Roles;

namespace FacultyDev.Institution.Rosters.Strategies;

/// <summary>What a file says about a role that somebody holds.</summary>
/// <param name="Unit">Its code; null means the whole institution.</param>
internal sealed record RoleDetails(FacultyRole Role, string? Unit, DateOnly From, DateOnly? Until, string? Reason)
{
    public Term Term => new(From, Until);

    public static RoleDetails Of(RoleAssignment role, string? unit) => new(role.Role, unit, role.From, role.Until, role.Reason);
}

/// <summary>What is stored of what a file of roles speaks of.</summary>
/// <param name="Units">By code, closed ones included.</param>
/// <param name="Members">By employee number.</param>
internal sealed record StoredRoles(IReadOnlyDictionary<string, StoredUnit> Units, IReadOnlyDictionary<string, StoredRoleHolder> Members);

/// <param name="Roles">All they ever held.</param>
internal sealed record StoredRoleHolder(Guid Id, string Name, bool HasLeft, IReadOnlyList<StoredRole> Roles);

/// <param name="IsRevoked">Whether somebody ended it by hand.</param>
internal sealed record StoredRole(Guid Id, RoleDetails Details, bool IsRevoked);
