using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Errors;
using FacultyDev.Responsibilities.Actions;
using static FacultyDev.Modules.Tests.Responsibilities.Actions.ActionSamples;

namespace FacultyDev.Modules.Tests.Responsibilities.Actions;

/// <summary>What policy proposals, support requests and joint remedies allow and refuse.</summary>
public sealed class ActionKindTests
{
    private static readonly SupportAmount Asked = new(8, null, 12_000);

    [Fact]
    public void Policy_FromDraftToAdopted_EndsTheAction()
    {
        var action = UnderReview();
        action.Status.ShouldBe(ActionStatus.InProgress);
        action.AsPolicyProposal().Adopt("From next term on", Today, Planner);
        (action.Status, action.Outcome, action.CompletedOn).ShouldBe((ActionStatus.Done, "From next term on", Today));
        (action.Policy!.Stage, action.Policy.Status, action.Policy.DecidedOn).ShouldBe((PolicyStage.Adopted, ActionStatus.Done, Today));
        action.History.Select(entry => entry.Verb).ShouldBe(
            [ActionVerb.Planned, ActionVerb.PolicyDescribed, ActionVerb.PolicySubmitted, ActionVerb.PolicyTakenUp, ActionVerb.PolicyAdopted]);
    }

    [Fact]
    public void Decline_WithoutAReason_IsRefused()
    {
        var action = UnderReview();
        Refused(() => action.AsPolicyProposal().Decline(" ", Today, Planner), "responsibilities.action.invalid-reason", "Words");
        action.AsPolicyProposal().Decline("Too costly", Today, Planner);
        action.Policy!.Stage.ShouldBe(PolicyStage.Declined);
    }

    [Fact]
    public void Policy_VerbsOutOfOrder_AreRefused()
    {
        var action = Of(ActionKind.PolicyProposal);
        Refused(() => action.AsPolicyProposal().Submit(Planner), "responsibilities.policy.missing-addressee");
        Refused(() => action.AsPolicyProposal().StartReview(Planner), "responsibilities.policy.not-submitted");
        Refused(() => action.AsPolicyProposal().Adopt("Yes", Today, Planner), "responsibilities.policy.not-under-review");
        Refused(() => action.Complete("Yes", Today, Planner), "responsibilities.policy.not-decided");
        action.AsPolicyProposal().Describe(PolicyTopic.General, "The senate", Planner);
        action.AsPolicyProposal().Submit(Planner);
        Refused(() => action.AsPolicyProposal().Submit(Planner), "responsibilities.policy.already-submitted");
        Refused(() => action.AsPolicyProposal().Describe(PolicyTopic.General, " ", Planner), "responsibilities.policy.missing-addressee", "SentTo");
        action.AsPolicyProposal().StartReview(Planner);
        Refused(() => action.AsPolicyProposal().Adopt("Yes", Today.AddDays(1), Planner), "responsibilities.action.completed-in-future", "AnsweredOn");
        Refused(() => action.AsPolicyProposal().Adopt("Yes", Today.AddDays(-1), Planner), "responsibilities.support-request.answered-before-asked", "AnsweredOn");
    }

    [Fact]
    public void Reopen_OfADecidedPolicy_IsUnderReviewAgain()
    {
        var action = UnderReview();
        action.AsPolicyProposal().Decline("Too costly", Today, Planner);
        action.Reopen("The senate looks again", Planner);
        (action.Policy!.Stage, action.Policy.DecidedOn, action.Policy.Status).ShouldBe((PolicyStage.UnderReview, null, ActionStatus.InProgress));
    }

    [Fact]
    public void AnswerSupport_InPart_KeepsTheGrantedAmount()
    {
        var action = Of(ActionKind.SupportRequest);
        action.AsSupportRequest().Ask(Asked, "The provost", Planner);
        action.AsSupportRequest().Answer(SupportStage.PartlyGranted, new SupportAmount(4, null, 12_000), "Half the hours", Today, Planner);
        (action.Status, action.Support!.Stage, action.Support.Granted).ShouldBe((ActionStatus.Done, SupportStage.PartlyGranted, new SupportAmount(4, null, 12_000)));
        action.History[^1].After.ShouldBe("support:4//12000");
    }

    [Fact]
    public void AnswerSupport_InFull_GrantsTheRequestedAmountWithoutAReason()
    {
        var action = Of(ActionKind.SupportRequest);
        action.AsSupportRequest().Ask(Asked, "The provost", Planner);
        action.AsSupportRequest().Answer(SupportStage.Granted, SupportAmount.None, null, Today, Planner);
        (action.Support!.Granted, action.Outcome).ShouldBe((Asked, null));
        action.Reopen("It was taken back", Planner);
        (action.Support.Stage, action.Support.Granted).ShouldBe((SupportStage.Asked, SupportAmount.None));
    }

    [Fact]
    public void SupportRequest_InvalidVerbs_AreRefused()
    {
        var action = Of(ActionKind.SupportRequest);
        Refused(() => action.AsSupportRequest().Ask(SupportAmount.None, "The dean", Planner), "responsibilities.support-request.missing-amount", "Hours");
        Refused(() => action.AsSupportRequest().Ask(new(-1, null, 5), "The dean", Planner), "responsibilities.support-request.out-of-range", "Hours");
        Refused(() => action.AsSupportRequest().Ask(Asked, " ", Planner), "responsibilities.support-request.invalid-addressee", "AskedOf");
        Refused(() => action.AsSupportRequest().Answer(SupportStage.Declined, SupportAmount.None, "No", Today, Planner), "responsibilities.support-request.not-asked");
        Refused(() => action.Complete("Yes", Today, Planner), "responsibilities.support-request.not-answered");
        action.AsSupportRequest().Ask(Asked, "The dean", Planner);
        Refused(() => action.AsSupportRequest().Ask(Asked, "The dean", Planner), "responsibilities.support-request.already-asked");
        Refused(() => action.AsSupportRequest().Answer(SupportStage.Declined, SupportAmount.None, "", Today, Planner), "responsibilities.action.invalid-reason", "Words");
        Refused(() => action.AsSupportRequest().Answer(SupportStage.Asked, SupportAmount.None, "No", Today, Planner), "responsibilities.support-request.invalid-answer", "Answer");
        foreach (var part in new SupportAmount[] { SupportAmount.None, Asked, new(9, null, null), new(4, 1, null) })
            Refused(() => action.AsSupportRequest().Answer(SupportStage.PartlyGranted, part, "Some", Today, Planner), "responsibilities.support-request.invalid-part", "Hours");
    }

    [Fact]
    public void Remedy_WithoutAPartner_CannotBeCompleted()
    {
        var action = Of(ActionKind.JointRemedy);
        Refused(() => action.Complete("Done alone", Today, Planner), "responsibilities.action.partner-required");
        action.AsJointRemedy().AddPartner(Unit, "Nursing", Planner);
        Refused(() => action.AsJointRemedy().AddPartner(Unit, "Nursing", Planner), "responsibilities.partner.already-added", "UnitId");
        action.AsJointRemedy().AddPartner(null, "The union", Planner);
        Refused(() => action.AsJointRemedy().AddPartner(null, "the UNION", Planner), "responsibilities.partner.already-added", "Name");
        Refused(() => action.AsJointRemedy().AddPartner(null, "", Planner), "responsibilities.partner.invalid-name", "Name");
        action.AsJointRemedy().RemovePartner(action.Partners[0].Id, Planner);
        Refused(() => action.AsJointRemedy().RemovePartner(Guid.CreateVersion7(), Planner), "responsibilities.partner.unknown");
        action.Complete("Done together", Today, Planner);
        action.History.Select(entry => entry.Verb).ShouldBe([
            ActionVerb.Planned, ActionVerb.PartnerJoined, ActionVerb.PartnerJoined, ActionVerb.PartnerLeft, ActionVerb.Completed,
        ]);
    }

    [Fact]
    public void Verbs_OfAnotherKind_AreRefused()
    {
        var action = Planned();
        Refused(() => action.AsPolicyProposal().Submit(Planner), "responsibilities.action.not-a-policy-proposal");
        Refused(() => action.AsSupportRequest().Ask(Asked, "The dean", Planner), "responsibilities.action.not-a-support-request");
        Refused(() => action.AsJointRemedy().AddPartner(null, "The union", Planner), "responsibilities.action.not-a-joint-remedy");
    }

    [Fact]
    public void Describe_AnotherKind_ReplacesItsDetailsUntilSubmitted()
    {
        var action = Planned();
        action.Describe(Details with { Kind = ActionKind.SupportRequest }, Planner);
        action.Support!.Stage.ShouldBe(SupportStage.Prepared);
        action.Describe(Details with { Kind = ActionKind.PolicyProposal }, Planner);
        (action.Support, action.Policy!.Stage).ShouldBe((null, PolicyStage.Drafted));
        action.AsPolicyProposal().Describe(PolicyTopic.WorkAndLife, "The senate", Planner);
        action.AsPolicyProposal().Submit(Planner);
        Refused(() => action.Describe(Details, Planner), "responsibilities.action.kind-fixed", "Kind");
        action.Describe(Details with { Kind = ActionKind.PolicyProposal, Title = "New words" }, Planner);
        action.Policy.Stage.ShouldBe(PolicyStage.Submitted);
    }

    [Fact]
    public void Complete_WithParticipants_KeepsThemOnlyForKindsThatCountThem()
    {
        var training = Of(ActionKind.Training);
        Refused(() => training.Complete("Held", Today, Planner, -1), "responsibilities.action.invalid-participants", "Participants");
        training.Complete("Held", Today, Planner, 24);
        training.Participants.ShouldBe(24);
        var other = InProgress();
        other.Complete("Done", Today, Planner, 24);
        other.Participants.ShouldBeNull();
    }

    private static ResponsibilityAction Of(ActionKind kind) => new(Plan with { Details = Details with { Kind = kind } }, Planner);

    private static ResponsibilityAction UnderReview()
    {
        var action = Of(ActionKind.PolicyProposal);
        action.AsPolicyProposal().Describe(PolicyTopic.WorkAndLife, "The senate", Planner);
        action.AsPolicyProposal().Submit(Planner);
        action.AsPolicyProposal().StartReview(Planner);
        return action;
    }

    private static void Refused(Action act, string code, string? field = null)
    {
        var refusal = Should.Throw<DomainException>(act);
        (refusal.Code, refusal.Field).ShouldBe((code, field));
    }
}
