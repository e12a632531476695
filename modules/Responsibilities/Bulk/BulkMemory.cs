using System.Text.Json;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Responsibilities.Bulk;

/// <summary>How an action was before it was changed together with others.</summary>
internal sealed record BulkMemory(
    ActionStatus Status, string? Reason, string? Outcome, DateOnly? CompletedOn, DateOnly? Start, DateOnly Due, string Owner, Guid? PriorityId)
{
    public ActionStanding Standing => new(Status, Reason, Outcome, CompletedOn);

    public static string Of(ResponsibilityAction action) => JsonSerializer.Serialize(new BulkMemory(
        action.Status, action.Reason, action.Outcome, action.CompletedOn, action.Start, action.Due, action.Owner.ToString(), action.PriorityId));

    public static BulkMemory Read(string text) => JsonSerializer.Deserialize<BulkMemory>(text)!;
}
