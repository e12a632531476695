namespace FacultyDev.Responsibilities.Actions;

/// <summary>A strategic priority with the title that the action's history records.</summary>
internal sealed record PriorityLink(Guid Id, string Title);
