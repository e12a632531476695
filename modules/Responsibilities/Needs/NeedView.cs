using FacultyDev.Contracts.Responsibilities;

namespace FacultyDev.Responsibilities.Needs;

/// <summary>Everything a need's page shows.</summary>
/// <param name="Steps">Its history, newest first.</param>
/// <param name="Action">What is done for it; its raiser learns how it stands also where they may not open it.</param>
internal sealed record NeedView(Need Need, NeedRights Rights, IReadOnlyList<NeedHistoryEntry> Steps, AnsweringAction? Action);

/// <summary>How the action stands that answers a need.</summary>
/// <param name="MayOpen">Whether the viewer may see the action itself.</param>
internal sealed record AnsweringAction(Guid Id, string Title, ActionStatus Status, int Percent, DateOnly Due, string? Outcome, bool MayOpen);
