using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.History;

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

internal sealed class ActionHistoryEntry : HistoryEntry<ActionVerb>
{
    private ActionHistoryEntry()
    {
    }

    /// <param name="before">In the format of its type: <see cref="ActionOwner"/>, <see cref="ActionDates"/>, a percentage.</param>
    public ActionHistoryEntry(Guid actionId, ActionVerb verb, Actor actor, string? why = null, string? before = null, string? after = null)
        : base(verb, actor, why, before, after) => ActionId = actionId;

    public Guid ActionId { get; private set; }
}
