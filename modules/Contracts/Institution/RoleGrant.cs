namespace FacultyDev.Contracts.Institution;

/// <summary>A role that somebody holds today.</summary>
/// <param name="Role">The role.</param>
/// <param name="UnitId">The unit in which the role is held, including all units below it; null means the whole institution.</param>
public sealed record RoleGrant(FacultyRole Role, Guid? UnitId);
