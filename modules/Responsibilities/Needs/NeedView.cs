using FacultyDev.Contracts.Responsibilities;

namespace FacultyDev.Responsibilities.Needs;

/// <summary>Everything that a need's page shows.</summary>
/// <param name="History">The history entries, newest first.</param>
/// <param name="Action">The action that answers the need, or null; the raiser sees its status even if they may not open it.</param>
internal sealed record NeedView(Need Need, NeedRights Rights, IReadOnlyList<NeedHistoryEntry> History, AnsweringAction? Action);

/// <summary>The status of the action that answers a need.</summary>
/// <param name="MayOpen">Whether the viewer may see the action itself.</param>
internal sealed record AnsweringAction(Guid Id, string Title, ActionStatus Status, int Percent, DateOnly Due, string? Outcome, bool MayOpen);
