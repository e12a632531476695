using FacultyDev.Responsibilities.Needs;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Needs;

/// <summary>The head of a page that answers a need: what one is about to do, and with which need.</summary>
internal sealed record NeedFormHeader(Need Need, string Title, string Lead);
