namespace FacultyDev.Contracts.Institution;

/// <summary>A role somebody holds today.</summary>
/// <param name="Role">Which role.</param>
/// <param name="UnitId">The unit in which it is held, with all units below it; null means the whole institution.</param>
public sealed record RoleGrant(FacultyRole Role, Guid? UnitId);
