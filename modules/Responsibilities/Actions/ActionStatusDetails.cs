using FacultyDev.Contracts.Responsibilities;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Where an action stands, with what belongs to that status: the reason of a blocked or dropped one, the end of a done one.</summary>
internal sealed record ActionStatusDetails(ActionStatus Status, string? Reason, string? Outcome, DateOnly? CompletedOn);
