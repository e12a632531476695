using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>The topic of a proposed policy; two policy responsibilities of the dean's office count by it.</summary>
internal enum PolicyTopic { General, WorkAndLife }

internal enum PolicyStage { Drafted, Submitted, UnderReview, Adopted, Declined }

/// <summary>
/// What only a policy proposal has: its stage in the institution's decision process. The decision completes the action, whether it is
/// positive or negative. The proposal copies the action's columns that the indicators count by.
/// </summary>
internal sealed class PolicyProposal
{
    public const int MaxSentToLength = 160;

    private PolicyProposal()
    {
    }

    public PolicyProposal(ResponsibilityAction action, DateOnly plannedOn)
    {
        (Action, ActionId, PlannedOn) = (action, action.Id, plannedOn);
        CopyFrom(action);
    }

    /// <summary>Loaded only together with the action.</summary>
    public ResponsibilityAction Action { get; private set; } = null!;

    public Guid ActionId { get; private set; }

    public PolicyTopic Topic { get; private set; }

    public PolicyStage Stage { get; private set; }

    /// <summary>The council, senate or office that decides; required before submission.</summary>
    public string? SentTo { get; private set; }

    public DateOnly PlannedOn { get; private set; }

    public DateOnly? SubmittedOn { get; private set; }

    /// <summary>Set exactly when the proposal is adopted or declined.</summary>
    public DateOnly? DecidedOn { get; private set; }

    public Guid UnitId { get; private set; }

    public int AcademicYear { get; private set; }

    public ActionStatus Status { get; private set; }

    public bool IsDecided => Stage is PolicyStage.Adopted or PolicyStage.Declined;

    /// <summary>Once the proposal has been submitted, the action's kind can no longer change.</summary>
    public bool HasLeftDraft => Stage != PolicyStage.Drafted;

    /// <summary>Says what the proposed policy is about and who decides on it.</summary>
    public void Describe(PolicyTopic topic, string? sentTo, Actor actor)
    {
        Action.RequireOpen();
        var addressee = ResponsibilityAction.Trimmed(sentTo);
        if (addressee?.Length > MaxSentToLength)
            throw new DomainException("responsibilities.policy.invalid-addressee", nameof(SentTo), MaxSentToLength);
        if (HasLeftDraft && addressee is null)
            throw new DomainException("responsibilities.policy.missing-addressee", nameof(SentTo));
        (Topic, SentTo) = (topic, addressee);
        Action.Record(ActionVerb.PolicyDescribed, actor, after: SentTo);
    }

    public void Submit(Actor actor)
    {
        Action.RequireOpen();
        if (Stage != PolicyStage.Drafted)
            throw new DomainException("responsibilities.policy.already-submitted");
        if (SentTo is null)
            throw new DomainException("responsibilities.policy.missing-addressee");
        (Stage, SubmittedOn) = (PolicyStage.Submitted, actor.Day);
        Action.BeginIfPlanned();
        Action.Record(ActionVerb.PolicySubmitted, actor, after: SentTo);
    }

    public void StartReview(Actor actor)
    {
        Action.RequireOpen();
        if (Stage != PolicyStage.Submitted)
            throw new DomainException("responsibilities.policy.not-submitted");
        Stage = PolicyStage.UnderReview;
        Action.Record(ActionVerb.PolicyTakenUp, actor);
    }

    public void Adopt(string words, DateOnly day, Actor actor) => Decide(PolicyStage.Adopted, ActionVerb.PolicyAdopted, words, day, actor);

    public void Decline(string reason, DateOnly day, Actor actor) => Decide(PolicyStage.Declined, ActionVerb.PolicyDeclined, reason, day, actor);

    /// <summary>Takes over the stage and submission date of last year's proposal, because the deciding body already has it.</summary>
    public void ContinueFrom(PolicyProposal former, Actor actor)
    {
        (Stage, SubmittedOn) = (former.Stage, former.SubmittedOn);
        Action.Record(ActionVerb.PolicySubmitted, actor, after: former.SentTo);
    }

    /// <summary>Returns a decided proposal to review because its action was reopened.</summary>
    internal void RevertDecision()
    {
        if (IsDecided)
            (Stage, DecidedOn) = (PolicyStage.UnderReview, null);
    }

    internal void CopyFrom(ResponsibilityAction action) => (UnitId, AcademicYear, Status) = (action.UnitId, action.AcademicYear, action.Status);

    private void Decide(PolicyStage decision, ActionVerb verb, string words, DateOnly day, Actor actor)
    {
        Action.RequireOpen();
        if (day > actor.Day)
            throw new DomainException("responsibilities.action.completed-in-future", "AnsweredOn");
        var outcome = ResponsibilityAction.RequireReason(words, "Words");
        if (Stage != PolicyStage.UnderReview)
            throw new DomainException("responsibilities.policy.not-under-review");
        if (day < SubmittedOn)
            throw new DomainException("responsibilities.support-request.answered-before-asked", "AnsweredOn");
        (Stage, DecidedOn) = (decision, day);
        Action.End(outcome, day);
        Action.Record(verb, actor, outcome);
    }
}
