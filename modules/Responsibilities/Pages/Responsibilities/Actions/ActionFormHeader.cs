using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>The header of a form that changes an action: the title, the lead text and the action.</summary>
internal sealed record ActionFormHeader(ResponsibilityAction Action, string Title, string Lead);
