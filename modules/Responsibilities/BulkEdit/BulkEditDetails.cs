using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Responsibilities.BulkEdit;

/// <summary>The change to apply. Only the property that <c>Kind</c> names is used.</summary>
/// <param name="Status">The new status; InProgress begins a planned action and unblocks a blocked one.</param>
/// <param name="Why">The reason, or the outcome when the actions are completed.</param>
internal sealed record BulkEditDetails(BulkKind Kind, ActionOwner? Owner, DateOnly? Due, ActionStatus? Status, Guid? PriorityId, string? Why);
