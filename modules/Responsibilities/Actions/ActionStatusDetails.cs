using FacultyDev.Contracts.Responsibilities;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>
/// The status of an action with the values that belong to it: the reason when blocked or dropped, the outcome and the completion date
/// when done.
/// </summary>
internal sealed record ActionStatusDetails(ActionStatus Status, string? Reason, string? Outcome, DateOnly? CompletedOn);
