using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Roles;

namespace FacultyDev.Institution.Rosters.Strategies;

/// <summary>A role assignment in a file.</summary>
/// <param name="Unit">The unit's code; null for the whole institution.</param>
internal sealed record RoleDetails(FacultyRole Role, string? Unit, DateOnly From, DateOnly? Until, string? Reason)
{
    public Term Term => new(From, Until);

    public static RoleDetails Of(RoleAssignment role, string? unit) => new(role.Role, unit, role.From, role.Until, role.Reason);
}

/// <summary>The stored records that a file of roles refers to.</summary>
/// <param name="Units">By code, including closed units.</param>
/// <param name="Members">By employee number.</param>
internal sealed record StoredRoles(IReadOnlyDictionary<string, StoredUnit> Units, IReadOnlyDictionary<string, StoredRoleHolder> Members);

/// <param name="Roles">All roles of the person, including past ones.</param>
internal sealed record StoredRoleHolder(Guid Id, string Name, bool HasLeft, IReadOnlyList<StoredRole> Roles);

/// <param name="IsRevoked">Whether someone revoked the role, as opposed to its term ending.</param>
internal sealed record StoredRole(Guid Id, RoleDetails Details, bool IsRevoked);
