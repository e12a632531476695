using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;

namespace FacultyDev.Responsibilities.Actions;

internal sealed class ActionRow
{
    public Guid Id { get; init; }

    public required string Title { get; init; }

    public ActionKind Kind { get; init; }

    public Guid UnitId { get; init; }

    public Guid? OwnerId { get; init; }

    public FacultyRole? OwnerRole { get; init; }

    public ActionStatus Status { get; init; }

    public int Percent { get; init; }

    public DateOnly? Start { get; init; }

    public DateOnly Due { get; init; }

    /// <summary>The version of the action, which commands offered in the list send back for the concurrency check.</summary>
    public int Version { get; init; }

    /// <summary>The first code in alphabetical order of the responsibilities that the action serves.</summary>
    public required string Code { get; init; }

    public int Codes { get; init; }

    public bool IsLateOn(DateOnly day) => Status is ActionStatus.Planned or ActionStatus.InProgress or ActionStatus.Blocked && Due < day;
}
