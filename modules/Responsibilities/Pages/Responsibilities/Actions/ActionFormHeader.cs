using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>The head of a page with one verb: what one is about to do, and with which action.</summary>
internal sealed record ActionFormHeader(ResponsibilityAction Action, string Title, string Lead);
