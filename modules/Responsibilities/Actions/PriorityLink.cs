namespace FacultyDev.Responsibilities.Actions;

/// <summary>A strategic priority as an action's history names it.</summary>
internal sealed record PriorityLink(Guid Id, string Title);
