using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Errors;
using FacultyDev.Responsibilities.Actions;
using static FacultyDev.Modules.Tests.Responsibilities.Actions.Drafts;

namespace FacultyDev.Modules.Tests.Responsibilities.Actions;

/// <summary>The verbs of single kinds, legal and illegal.</summary>
public sealed class ActionKindTests
{
    private static readonly SupportAmount Asked = new(8, null, 12_000);

    [Fact]
    public void Policy_FromDraftToAdopted_EndsTheAction()
    {
        var action = UnderReview();
        action.Status.ShouldBe(ActionStatus.InProgress);
        action.Adopt("From next term on", Today, Hand);
        (action.Status, action.Outcome, action.CompletedOn).ShouldBe((ActionStatus.Done, "From next term on", Today));
        (action.Policy!.Stage, action.Policy.Status, action.Policy.DecidedOn).ShouldBe((PolicyStage.Adopted, ActionStatus.Done, Today));
        action.Steps.Select(step => step.Verb).ShouldBe(
            [ActionVerb.Planned, ActionVerb.PolicyDescribed, ActionVerb.PolicySubmitted, ActionVerb.PolicyTakenUp, ActionVerb.PolicyAdopted]);
    }

    [Fact]
    public void Decline_WithoutAReason_IsRefused()
    {
        var action = UnderReview();
        Refused(() => action.Decline(" ", Today, Hand), "responsibilities.reason", "Words");
        action.Decline("Too costly", Today, Hand);
        action.Policy!.Stage.ShouldBe(PolicyStage.Declined);
    }

    [Fact]
    public void Policy_StepsOutOfOrder_AreRefused()
    {
        var action = Of(ActionKind.PolicyProposal);
        Refused(() => action.Submit(Hand), "responsibilities.policy-needs-addressee");
        Refused(() => action.TakeUp(Hand), "responsibilities.policy-review-needs-submitted");
        Refused(() => action.Adopt("Yes", Today, Hand), "responsibilities.policy-decide-needs-review");
        Refused(() => action.Complete("Yes", Today, Hand), "responsibilities.policy-undecided");
        action.DescribePolicy(PolicyTopic.General, "The senate", Hand);
        action.Submit(Hand);
        Refused(() => action.Submit(Hand), "responsibilities.policy-submit-needs-draft");
        Refused(() => action.DescribePolicy(PolicyTopic.General, " ", Hand), "responsibilities.policy-needs-addressee", "SentTo");
        action.TakeUp(Hand);
        Refused(() => action.Adopt("Yes", Today.AddDays(1), Hand), "responsibilities.completed-in-future", "AnsweredOn");
        Refused(() => action.Adopt("Yes", Today.AddDays(-1), Hand), "responsibilities.answered-before-asked", "AnsweredOn");
    }

    [Fact]
    public void Reopen_OfADecidedPolicy_IsUnderReviewAgain()
    {
        var action = UnderReview();
        action.Decline("Too costly", Today, Hand);
        action.Reopen("The senate looks again", Hand);
        (action.Policy!.Stage, action.Policy.DecidedOn, action.Policy.Status).ShouldBe((PolicyStage.UnderReview, null, ActionStatus.InProgress));
    }

    [Fact]
    public void AnswerSupport_InPart_KeepsWhatWasGranted()
    {
        var action = Of(ActionKind.SupportRequest);
        action.AskSupport(Asked, "The provost", Hand);
        action.AnswerSupport(SupportStage.PartlyGranted, new SupportAmount(4, null, 12_000), "Half the hours", Today, Hand);
        (action.Status, action.Support!.Stage, action.Support.Granted).ShouldBe((ActionStatus.Done, SupportStage.PartlyGranted, new SupportAmount(4, null, 12_000)));
        action.Steps[^1].After.ShouldBe("support:4//12000");
    }

    [Fact]
    public void AnswerSupport_InFull_GrantsWhatWasAskedAndNeedsNoWords()
    {
        var action = Of(ActionKind.SupportRequest);
        action.AskSupport(Asked, "The provost", Hand);
        action.AnswerSupport(SupportStage.Granted, SupportAmount.None, null, Today, Hand);
        (action.Support!.Granted, action.Outcome).ShouldBe((Asked, null));
        action.Reopen("It was taken back", Hand);
        (action.Support.Stage, action.Support.Granted).ShouldBe((SupportStage.Asked, SupportAmount.None));
    }

    [Fact]
    public void Support_IllegalSteps_AreRefused()
    {
        var action = Of(ActionKind.SupportRequest);
        Refused(() => action.AskSupport(SupportAmount.None, "The dean", Hand), "responsibilities.support-amount", "Hours");
        Refused(() => action.AskSupport(new(-1, null, 5), "The dean", Hand), "responsibilities.support-range", "Hours");
        Refused(() => action.AskSupport(Asked, " ", Hand), "responsibilities.support-asked-of", "AskedOf");
        Refused(() => action.AnswerSupport(SupportStage.Declined, SupportAmount.None, "No", Today, Hand), "responsibilities.support-answer-needs-asked");
        Refused(() => action.Complete("Yes", Today, Hand), "responsibilities.support-unanswered");
        action.AskSupport(Asked, "The dean", Hand);
        Refused(() => action.AskSupport(Asked, "The dean", Hand), "responsibilities.support-already-asked");
        Refused(() => action.AnswerSupport(SupportStage.Declined, SupportAmount.None, "", Today, Hand), "responsibilities.reason", "Words");
        Refused(() => action.AnswerSupport(SupportStage.Asked, SupportAmount.None, "No", Today, Hand), "responsibilities.support-answer", "Answer");
        foreach (var part in new SupportAmount[] { SupportAmount.None, Asked, new(9, null, null), new(4, 1, null) })
            Refused(() => action.AnswerSupport(SupportStage.PartlyGranted, part, "Some", Today, Hand), "responsibilities.support-part", "Hours");
    }

    [Fact]
    public void Remedy_WithoutAPartner_CannotBeCompleted()
    {
        var action = Of(ActionKind.JointRemedy);
        Refused(() => action.Complete("Done alone", Today, Hand), "responsibilities.remedy-needs-partner");
        action.AddPartner(Unit, "Nursing", Hand);
        Refused(() => action.AddPartner(Unit, "Nursing", Hand), "responsibilities.partner-already", "UnitId");
        action.AddPartner(null, "The union", Hand);
        Refused(() => action.AddPartner(null, "the UNION", Hand), "responsibilities.partner-already", "Name");
        Refused(() => action.AddPartner(null, "", Hand), "responsibilities.partner-name", "Name");
        action.RemovePartner(action.Partners[0].Id, Hand);
        Refused(() => action.RemovePartner(Guid.CreateVersion7(), Hand), "responsibilities.partner-unknown");
        action.Complete("Done together", Today, Hand);
        action.Steps.Select(step => step.Verb).ShouldBe([
            ActionVerb.Planned, ActionVerb.PartnerJoined, ActionVerb.PartnerJoined, ActionVerb.PartnerLeft, ActionVerb.Completed,
        ]);
    }

    [Fact]
    public void Verbs_OfAnotherKind_AreRefused()
    {
        var action = Planned();
        Refused(() => action.Submit(Hand), "responsibilities.not-a-policy");
        Refused(() => action.AskSupport(Asked, "The dean", Hand), "responsibilities.not-a-request");
        Refused(() => action.AddPartner(null, "The union", Hand), "responsibilities.not-a-remedy");
    }

    [Fact]
    public void Describe_AnotherKind_BringsItsFactsUntilTheOldOnesHaveMoved()
    {
        var action = Planned();
        action.Describe(Facts with { Kind = ActionKind.SupportRequest }, Hand);
        action.Support!.Stage.ShouldBe(SupportStage.Prepared);
        action.Describe(Facts with { Kind = ActionKind.PolicyProposal }, Hand);
        (action.Support, action.Policy!.Stage).ShouldBe((null, PolicyStage.Drafted));
        action.DescribePolicy(PolicyTopic.WorkAndLife, "The senate", Hand);
        action.Submit(Hand);
        Refused(() => action.Describe(Facts, Hand), "responsibilities.kind-moved", "Kind");
        action.Describe(Facts with { Kind = ActionKind.PolicyProposal, Title = "New words" }, Hand);
        action.Policy.Stage.ShouldBe(PolicyStage.Submitted);
    }

    [Fact]
    public void Complete_WithParticipants_KeepsThemWhereTheKindCountsThem()
    {
        var training = Of(ActionKind.Training);
        Refused(() => training.Complete("Held", Today, Hand, -1), "responsibilities.participants", "Participants");
        training.Complete("Held", Today, Hand, 24);
        training.Participants.ShouldBe(24);
        var other = InProgress();
        other.Complete("Done", Today, Hand, 24);
        other.Participants.ShouldBeNull();
    }

    private static ResponsibilityAction Of(ActionKind kind) => new(Plan with { Facts = Facts with { Kind = kind } }, Hand);

    private static ResponsibilityAction UnderReview()
    {
        var action = Of(ActionKind.PolicyProposal);
        action.DescribePolicy(PolicyTopic.WorkAndLife, "The senate", Hand);
        action.Submit(Hand);
        action.TakeUp(Hand);
        return action;
    }

    private static void Refused(Action act, string code, string? field = null)
    {
        var refusal = Should.Throw<DomainException>(act);
        (refusal.Code, refusal.Field).ShouldBe((code, field));
    }
}
