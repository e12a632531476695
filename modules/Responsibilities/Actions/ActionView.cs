using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Files;
using FacultyDev.Responsibilities.Catalogue;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Everything an action's page shows.</summary>
/// <param name="Steps">Its history, newest first.</param>
/// <param name="Evidence">Without what was withdrawn, newest first.</param>
/// <param name="Files">Size and name of the evidence that is a file.</param>
internal sealed record ActionView(
    ResponsibilityAction Action,
    ActionRights Rights,
    UnitSummary? Unit,
    IReadOnlyList<CatalogueEntry> Responsibilities,
    IReadOnlyList<ActionHistoryEntry> Steps,
    IReadOnlyList<ActionComment> Comments,
    IReadOnlyList<ActionEvidence> Evidence,
    IReadOnlyDictionary<Guid, FileDetails> Files);
