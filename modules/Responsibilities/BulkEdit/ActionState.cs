using System.Text.Json;
using System.Text.Json.Serialization;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Responsibilities.BulkEdit;

/// <summary>The state of an action before a bulk edit, stored as JSON so that the edit can be undone.</summary>
internal sealed record ActionState(
    ActionStatus Status, string? Reason, string? Outcome, DateOnly? CompletedOn, DateOnly? Start, DateOnly Due, string Owner, Guid? PriorityId)
{
    [JsonIgnore]
    public ActionStatusDetails StatusDetails => new(Status, Reason, Outcome, CompletedOn);

    public static string Capture(ResponsibilityAction action) => JsonSerializer.Serialize(new ActionState(
        action.Status, action.Reason, action.Outcome, action.CompletedOn, action.Start, action.Due, action.Owner.ToString(), action.PriorityId));

    public static ActionState Read(string text) => JsonSerializer.Deserialize<ActionState>(text)!;
}
