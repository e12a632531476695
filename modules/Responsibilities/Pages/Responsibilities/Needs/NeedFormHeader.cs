using FacultyDev.Responsibilities.Needs;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Needs;

/// <summary>The header of a form that answers a need: the need, the title and the lead text.</summary>
internal sealed record NeedFormHeader(Need Need, string Title, string Lead);
