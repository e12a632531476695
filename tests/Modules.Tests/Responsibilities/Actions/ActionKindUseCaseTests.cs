using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Responsibilities.Actions;
using static FacultyDev.Modules.Tests.Responsibilities.Actions.ActionSamples;

namespace FacultyDev.Modules.Tests.Responsibilities.Actions;

/// <summary>The verbs of policy proposals, support requests and joint remedies, from the use case to the database and back.</summary>
public sealed class ActionKindUseCaseTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task PolicyProposal_FromDraftToDeclined_IsStoredWithItsHistory(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await ChangeKindAsync(scenario, ActionKind.PolicyProposal);
        await StepAsync(scenario, 1, ActionOperation.DescribePolicy, (action, actor) => action.AsPolicyProposal().Describe(PolicyTopic.WorkAndLife, "The senate", actor));
        await StepAsync(scenario, 2, ActionOperation.SubmitPolicy, (action, actor) => action.AsPolicyProposal().Submit(actor));
        await StepAsync(scenario, 3, ActionOperation.ReviewPolicy, (action, actor) => action.AsPolicyProposal().StartReview(actor));
        await StepAsync(scenario, 4, ActionOperation.DecidePolicy, (action, actor) => action.AsPolicyProposal().Decline("Too costly", Today, actor));

        var stored = await scenario.StoredAsync();
        (stored.Version, stored.Status, stored.Outcome).ShouldBe((5, ActionStatus.Done, "Too costly"));
        var policy = stored.Policy.ShouldNotBeNull();
        (policy.Topic, policy.Stage, policy.SentTo, policy.SubmittedOn, policy.DecidedOn, policy.UnitId, policy.AcademicYear, policy.Status)
            .ShouldBe((PolicyTopic.WorkAndLife, PolicyStage.Declined, "The senate", Today, Today, scenario.Institution.Unit("MATH"), 2026, ActionStatus.Done));
        stored.History.ShouldContain(entry => entry.Verb == ActionVerb.PolicyDeclined && entry.PersonId == scenario.Ada);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SupportRequest_GrantedInPart_KeepsBothAmounts(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await ChangeKindAsync(scenario, ActionKind.SupportRequest);
        await StepAsync(scenario, 1, ActionOperation.AskSupport, (action, actor) => action.AsSupportRequest().Ask(new SupportAmount(8, 0.25m, 1500), "The dean", actor));
        await StepAsync(scenario, 2, ActionOperation.AnswerSupport, (action, actor) => action.AsSupportRequest()
            .Answer(SupportStage.PartlyGranted, new SupportAmount(4, null, 1500), "Half the hours", Today, actor));

        var support = (await scenario.StoredAsync()).Support.ShouldNotBeNull();
        (support.Stage, support.Asked, support.Granted, support.AskedOf, support.AnsweredOn)
            .ShouldBe((SupportStage.PartlyGranted, new SupportAmount(8, 0.25m, 1500), new SupportAmount(4, null, 1500), "The dean", Today));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task JointRemedy_UnitAndOutsidePartner_TakePartUntilRemoved(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await ChangeKindAsync(scenario, ActionKind.JointRemedy);
        await StepAsync(scenario, actor => actor.Get<AddRemedyPartner>().RunAsync(scenario.Action, 1, scenario.Institution.Unit("NURS"), null, None));
        await StepAsync(scenario, actor => actor.Get<AddRemedyPartner>().RunAsync(scenario.Action, 2, null, "The union", None));
        var joined = (await scenario.StoredAsync()).Partners;
        joined.Select(partner => partner.Name).Order().ShouldBe(["Nursing", "The union"]);
        var nursing = joined.Single(partner => partner.UnitId == scenario.Institution.Unit("NURS"));
        await StepAsync(scenario, 3, ActionOperation.ChangePartners, (action, actor) => action.AsJointRemedy().RemovePartner(nursing.Id, actor));
        (await scenario.StoredAsync()).Partners.ShouldHaveSingleItem().Name.ShouldBe("The union");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task DescribeAction_AsAnotherKind_RemovesTheOldDetails(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await ChangeKindAsync(scenario, ActionKind.PolicyProposal);
        await ChangeKindAsync(scenario, ActionKind.SupportRequest, version: 1);
        var stored = await scenario.StoredAsync();
        (stored.Policy, stored.Support!.Stage).ShouldBe((null, SupportStage.Prepared));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task PolicyProposal_ByADeanOfAnotherSchool_IsNotFound(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await ChangeKindAsync(scenario, ActionKind.PolicyProposal);
        await using var other = await scenario.AsOtherDeanAsync();
        await Should.ThrowAsync<NotFoundException>(() => other.ChangeAsync(scenario.Action, 1, ActionOperation.SubmitPolicy, (action, actor) => action.AsPolicyProposal().Submit(actor)));
    }

    private static async Task ChangeKindAsync(ActionScenario scenario, ActionKind kind, int version = 0)
    {
        await using var office = await scenario.AsOfficeAsync();
        await office.Get<DescribeAction>().RunAsync(scenario.Action, version, Details with { Kind = kind }, None);
    }

    private static Task StepAsync(ActionScenario scenario, int version, ActionOperation operation, Action<ResponsibilityAction, Actor> verb) =>
        StepAsync(scenario, ada => ada.ChangeAsync(scenario.Action, version, operation, verb));

    private static async Task StepAsync(ActionScenario scenario, Func<ActingUser, Task> act)
    {
        scenario.Institution.Base.Clock.Pass(TimeSpan.FromMinutes(1));
        await using var ada = await scenario.AsAdaAsync();
        await act(ada);
    }
}
