using FacultyDev.Kernel.Access;

namespace FacultyDev.Responsibilities.Actions;

internal enum ActionVerb
{
    Planned, Begun, Advanced, Blocked, Unblocked, Completed, Dropped, Reopened, Reassigned, Rescheduled, Described,
    HelperAdded, HelperRemoved, EvidenceAttached, EvidenceWithdrawn, Linked,
    PolicyDescribed, PolicySubmitted, PolicyTakenUp, PolicyAdopted, PolicyDeclined,
    SupportAsked, SupportGranted, SupportPartlyGranted, SupportDeclined, PartnerJoined, PartnerLeft,
    Continued, MadeRecurring, MadeSingle, Restored,
    TaskAdded, TaskFinished, TaskReopened, TaskRemoved, CostChanged,
}

/// <summary>One entry of an action's history: who did what, when and why. Entries are never changed.</summary>
internal sealed class ActionHistoryEntry
{
    public const int MaxWhyLength = 2000;
    public const int MaxValueLength = 200;

    private ActionHistoryEntry()
    {
    }

    public ActionHistoryEntry(Guid actionId, ActionVerb verb, Actor actor, string? why = null, string? before = null, string? after = null)
    {
        (ActionId, Verb, Why, Before, After) = (actionId, verb, why, before, after);
        (PersonId, Name, At) = (actor.PersonId, actor.Name, actor.At);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid ActionId { get; private set; }

    public ActionVerb Verb { get; private set; }

    public DateTime At { get; private set; }

    public Guid? PersonId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The reason or the outcome that was given; null when the verb asks for none.</summary>
    public string? Why { get; private set; }

    /// <summary>
    /// The value before the change, in the format of its type (<see cref="ActionOwner"/>, <see cref="ActionDates"/>, a percentage); null
    /// when the verb has no earlier value.
    /// </summary>
    public string? Before { get; private set; }

    public string? After { get; private set; }
}
