namespace FacultyDev.Contracts.Institution;

/// <summary>Somebody was granted a role, the term of a role changed, or somebody's name changed, so what is shown of role holders may differ.</summary>
public sealed record RolesChanged : IDomainEvent;
