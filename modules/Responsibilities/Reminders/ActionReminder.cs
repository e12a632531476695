namespace FacultyDev.Responsibilities.Reminders;

internal enum ReminderKind { DueSoon, Overdue, BlockedLong, Escalated }

/// <summary>That people were told of a state of an action. It is kept so that they are told once, not every night.</summary>
/// <param name="About">What the state is about: the due date, or the day since which it is blocked. Another day is another state.</param>
internal sealed record ActionReminder(Guid ActionId, ReminderKind Kind, DateOnly About, DateTime At);
