namespace FacultyDev.Responsibilities.Reminders;

internal enum ReminderKind { DueSoon, Overdue, BlockedLong, Escalated }

/// <summary>Records that a reminder was sent for a state of an action, so that it is sent only once.</summary>
/// <param name="About">The date that identifies the state: the due date, or the day since which the action is blocked. A new date allows
/// a new reminder.</param>
internal sealed record ActionReminder(Guid ActionId, ReminderKind Kind, DateOnly About, DateTime At);
