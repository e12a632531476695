using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>
/// The methods of specific kinds: the stages of a policy proposal, leadership's answer to a support request, and the partners of a joint
/// remedy. A decision or answer completes the action, whether it is positive or negative.
/// </summary>
internal sealed partial class ResponsibilityAction
{
    public const int MaxPartners = 30;
    public const int MaxParticipants = 100_000;

    private readonly List<RemedyPartner> partners = [];

    /// <summary>Set exactly when the action is a policy proposal.</summary>
    public PolicyProposal? Policy { get; private set; }

    /// <summary>Set exactly when the action is a support request.</summary>
    public SupportRequest? Support { get; private set; }

    public IReadOnlyList<RemedyPartner> Partners => partners;

    /// <summary>
    /// The participants of a finished culture action or training, or the nominations that a call received; null when not counted.
    /// </summary>
    public int? Participants { get; private set; }

    public static bool CanCountParticipants(ActionKind kind) => kind is ActionKind.CultureAction or ActionKind.Training or ActionKind.NominationCall;

    /// <summary>Says what the proposed policy is about and who decides on it.</summary>
    public void DescribePolicy(PolicyTopic topic, string? sentTo, Actor actor)
    {
        RequireOpen();
        RequirePolicy().Describe(topic, Trimmed(sentTo));
        AddHistory(ActionVerb.PolicyDescribed, actor, after: Policy!.SentTo);
    }

    public void Submit(Actor actor)
    {
        RequireOpen();
        RequirePolicy().Submit(actor.Day);
        BeginIfPlanned();
        AddHistory(ActionVerb.PolicySubmitted, actor, after: Policy!.SentTo);
    }

    /// <summary>Those who decide have begun to look at it.</summary>
    public void StartReview(Actor actor)
    {
        RequireOpen();
        RequirePolicy().StartReview();
        AddHistory(ActionVerb.PolicyTakenUp, actor);
    }

    public void Adopt(string words, DateOnly day, Actor actor) => Decide(adopted: true, words, day, actor);

    public void Decline(string reason, DateOnly day, Actor actor) => Decide(adopted: false, reason, day, actor);

    /// <summary>Leadership is asked for time or money.</summary>
    public void AskSupport(SupportAmount amount, string of, Actor actor)
    {
        RequireOpen();
        RequireSupport().Ask(amount, of, actor.Day);
        BeginIfPlanned();
        AddHistory(ActionVerb.SupportAsked, actor, reason: Support!.AskedOf, after: Support.Asked.ToString());
    }

    /// <summary>Leadership has answered. A grant may go without words; less than what was asked is explained.</summary>
    public void AnswerSupport(SupportStage answer, SupportAmount granted, string? words, DateOnly day, Actor actor)
    {
        RequireOpen();
        RequireNotAfter(day, actor);
        var outcome = answer == SupportStage.Granted && string.IsNullOrWhiteSpace(words) ? null : RequireReason(words ?? "", "Words");
        RequireSupport().Answer(answer, granted, day);
        End(outcome, day);
        AddHistory(
            answer switch
            {
                SupportStage.Granted => ActionVerb.SupportGranted,
                SupportStage.PartlyGranted => ActionVerb.SupportPartlyGranted,
                _ => ActionVerb.SupportDeclined,
            },
            actor, outcome, before: Support!.Asked.ToString(), after: Support.Granted.IsNothing ? null : Support.Granted.ToString());
    }

    /// <summary>A unit, or a partner from outside, takes part in the remedy.</summary>
    public void AddPartner(Guid? unitId, string name, Actor actor)
    {
        RequireOpen();
        RequireRemedy();
        if (name.Trim().Length is 0 or > RemedyPartner.MaxNameLength)
            throw new DomainException("responsibilities.partner.invalid-name", "Name", RemedyPartner.MaxNameLength);
        if (partners.Exists(partner => unitId is null ? string.Equals(partner.Name, name.Trim(), StringComparison.OrdinalIgnoreCase) : partner.UnitId == unitId))
            throw new DomainException("responsibilities.partner.already-added", unitId is null ? "Name" : "UnitId");
        if (partners.Count == MaxPartners)
            throw new DomainException("responsibilities.partner.too-many", "UnitId", MaxPartners);
        partners.Add(new RemedyPartner(Id, unitId, name.Trim()));
        AddHistory(ActionVerb.PartnerJoined, actor, after: name.Trim());
    }

    public void RemovePartner(Guid partnerId, Actor actor)
    {
        RequireOpen();
        RequireRemedy();
        var partner = partners.Find(partner => partner.Id == partnerId) ?? throw new DomainException("responsibilities.partner.unknown");
        partners.Remove(partner);
        AddHistory(ActionVerb.PartnerLeft, actor, before: partner.Name);
    }

    private void Decide(bool adopted, string words, DateOnly day, Actor actor)
    {
        RequireOpen();
        RequireNotAfter(day, actor);
        var outcome = RequireReason(words, "Words");
        RequirePolicy().Decide(adopted, day);
        End(outcome, day);
        AddHistory(adopted ? ActionVerb.PolicyAdopted : ActionVerb.PolicyDeclined, actor, outcome);
    }

    private void End(string? outcome, DateOnly day)
    {
        (Status, Outcome, CompletedOn, Reason) = (ActionStatus.Done, outcome, day, null);
        Raise(new ActionFinished(Id));
    }

    /// <summary>
    /// Changes the kind of the action. Fails once its proposal was submitted, its request was sent, or a joint remedy has partners.
    /// </summary>
    private void ChangeKind(ActionKind kind, DateOnly day)
    {
        var keepsPolicy = kind == ActionKind.PolicyProposal;
        var keepsSupport = kind == ActionKind.SupportRequest;
        if ((!keepsPolicy && Policy?.HasLeftDraft == true) || (!keepsSupport && Support?.HasBeenAsked == true) || (kind != ActionKind.JointRemedy && partners.Count > 0))
            throw new DomainException("responsibilities.action.kind-fixed", nameof(Kind));
        Kind = kind;
        Policy = keepsPolicy ? Policy ?? new PolicyProposal(this, day) : null;
        Support = keepsSupport ? Support ?? new SupportRequest(this) : null;
    }

    /// <summary>Prevents completion of an undecided proposal, an unanswered request, or a joint remedy without partners.</summary>
    private void RequireKindMayEnd()
    {
        if (Policy is { IsDecided: false })
            throw new DomainException("responsibilities.policy.not-decided");
        if (Support is { IsAnswered: false })
            throw new DomainException("responsibilities.support-request.not-answered");
        if (Kind == ActionKind.JointRemedy && partners.Count == 0)
            throw new DomainException("responsibilities.action.partner-required");
    }

    private void BeginIfPlanned()
    {
        if (Status == ActionStatus.Planned)
            Status = ActionStatus.InProgress;
    }

    private PolicyProposal RequirePolicy() => Policy ?? throw new DomainException("responsibilities.action.not-a-policy-proposal");

    private SupportRequest RequireSupport() => Support ?? throw new DomainException("responsibilities.action.not-a-support-request");

    private void RequireRemedy()
    {
        if (Kind != ActionKind.JointRemedy)
            throw new DomainException("responsibilities.action.not-a-joint-remedy");
    }

    private static void RequireNotAfter(DateOnly day, Actor actor)
    {
        if (day > actor.Day)
            throw new DomainException("responsibilities.action.completed-in-future", "AnsweredOn");
    }
}
