using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Files;
using FacultyDev.Responsibilities.Catalogue;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Everything that the action's page shows.</summary>
/// <param name="History">The history entries, newest first.</param>
/// <param name="Evidence">The evidence that has not been withdrawn, newest first.</param>
/// <param name="Files">The name and size of each evidence file, by file id.</param>
internal sealed record ActionView(
    ResponsibilityAction Action,
    ActionRights Rights,
    UnitSummary? Unit,
    IReadOnlyList<CatalogueEntry> Responsibilities,
    IReadOnlyList<ActionHistoryEntry> History,
    IReadOnlyList<ActionComment> Comments,
    IReadOnlyList<ActionEvidence> Evidence,
    IReadOnlyDictionary<Guid, FileDetails> Files);
