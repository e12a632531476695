using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>The topic of a proposed policy; two policy responsibilities of the dean's office count by it.</summary>
internal enum PolicyTopic { General, WorkAndLife }

internal enum PolicyStage { Drafted, Submitted, UnderReview, Adopted, Declined }

/// <summary>
/// The data that only a policy proposal has: its stage in the institution's decision process. Only the methods of the action change it.
/// It copies the action's columns that the indicators count by.
/// </summary>
internal sealed class PolicyProposal
{
    public const int MaxSentToLength = 160;

    private PolicyProposal()
    {
    }

    public PolicyProposal(ResponsibilityAction action, DateOnly plannedOn)
    {
        (ActionId, PlannedOn) = (action.Id, plannedOn);
        CopyFrom(action);
    }

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

    internal void Describe(PolicyTopic topic, string? sentTo)
    {
        if (sentTo?.Length > MaxSentToLength)
            throw new DomainException("responsibilities.policy.invalid-addressee", nameof(SentTo), MaxSentToLength);
        if (HasLeftDraft && sentTo is null)
            throw new DomainException("responsibilities.policy.missing-addressee", nameof(SentTo));
        (Topic, SentTo) = (topic, sentTo);
    }

    internal void Submit(DateOnly day)
    {
        if (Stage != PolicyStage.Drafted)
            throw new DomainException("responsibilities.policy.already-submitted");
        if (SentTo is null)
            throw new DomainException("responsibilities.policy.missing-addressee");
        (Stage, SubmittedOn) = (PolicyStage.Submitted, day);
    }

    internal void StartReview()
    {
        if (Stage != PolicyStage.Submitted)
            throw new DomainException("responsibilities.policy.not-submitted");
        Stage = PolicyStage.UnderReview;
    }

    internal void Decide(bool adopted, DateOnly day)
    {
        if (Stage != PolicyStage.UnderReview)
            throw new DomainException("responsibilities.policy.not-under-review");
        if (day < SubmittedOn)
            throw new DomainException("responsibilities.support-request.answered-before-asked", "AnsweredOn");
        (Stage, DecidedOn) = (adopted ? PolicyStage.Adopted : PolicyStage.Declined, day);
    }

    /// <summary>Returns a decided proposal to review because its action was reopened.</summary>
    internal void RevertDecision()
    {
        if (IsDecided)
            (Stage, DecidedOn) = (PolicyStage.UnderReview, null);
    }

    /// <summary>Takes over the stage and submission date of last year's proposal, because the deciding body already has it.</summary>
    internal void ContinueFrom(PolicyProposal former) => (Stage, SubmittedOn) = (former.Stage, former.SubmittedOn);

    internal void CopyFrom(ResponsibilityAction action) => (UnitId, AcademicYear, Status) = (action.UnitId, action.AcademicYear, action.Status);
}
