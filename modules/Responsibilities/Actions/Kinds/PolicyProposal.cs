using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>What a proposed policy is about; the dean's two responsibilities for policies count by it.</summary>
internal enum PolicyTopic { General, WorkAndLife }

internal enum PolicyStage { Drafted, Submitted, UnderReview, Adopted, Declined }

/// <summary>
/// What a policy proposal has besides any action: where it stands on its way through the institution. It moves only through the
/// action's verbs. It repeats what the indicators count by, as a served code does.
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

    /// <summary>The council, senate or office that decides; needed before it can be submitted.</summary>
    public string? SentTo { get; private set; }

    public DateOnly PlannedOn { get; private set; }

    public DateOnly? SubmittedOn { get; private set; }

    /// <summary>Set exactly when it was adopted or declined.</summary>
    public DateOnly? DecidedOn { get; private set; }

    public Guid UnitId { get; private set; }

    public int AcademicYear { get; private set; }

    public ActionStatus Status { get; private set; }

    public bool IsDecided => Stage is PolicyStage.Adopted or PolicyStage.Declined;

    /// <summary>Somebody outside has it, so it can no longer become an action of another kind.</summary>
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

    /// <summary>The action was reopened, so the decision was not the last word.</summary>
    internal void RevertDecision()
    {
        if (IsDecided)
            (Stage, DecidedOn) = (PolicyStage.UnderReview, null);
    }

    /// <summary>The same proposal in another year: those who decide have it already, since then.</summary>
    internal void ContinueFrom(PolicyProposal former) => (Stage, SubmittedOn) = (former.Stage, former.SubmittedOn);

    internal void CopyFrom(ResponsibilityAction action) => (UnitId, AcademicYear, Status) = (action.UnitId, action.AcademicYear, action.Status);
}
