using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Responsibilities.BulkEdit;

/// <summary>What is to be changed. One of the parts is used, as the kind says.</summary>
/// <param name="Status">What they become: InProgress begins or unblocks, whichever is legal.</param>
/// <param name="Why">The reason, or the outcome of what is done.</param>
internal sealed record BulkEditDetails(BulkKind Kind, ActionOwner? Owner, DateOnly? Due, ActionStatus? Status, Guid? PriorityId, string? Why);
