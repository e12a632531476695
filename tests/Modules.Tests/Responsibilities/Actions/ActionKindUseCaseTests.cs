using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Responsibilities.Actions;
using static FacultyDev.Modules.Tests.Responsibilities.Actions.Drafts;

namespace FacultyDev.Modules.Tests.Responsibilities.Actions;

/// <summary>The verbs of single kinds from the use case to the database and back.</summary>
public sealed class ActionKindUseCaseTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task MovePolicy_FromDraftToDeclined_IsStoredWithItsSteps(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await BecomeAsync(house, ActionKind.PolicyProposal);
        await StepAsync(house, actor => actor.Get<MovePolicy>().DescribeAsync(house.Action, 1, PolicyTopic.WorkAndLife, "The senate", None));
        await StepAsync(house, actor => actor.Get<MovePolicy>().SubmitAsync(house.Action, 2, None));
        await StepAsync(house, actor => actor.Get<MovePolicy>().TakeUpAsync(house.Action, 3, None));
        await StepAsync(house, actor => actor.Get<MovePolicy>().DeclineAsync(house.Action, 4, "Too costly", Today, None));

        var stored = await house.StoredAsync();
        (stored.Version, stored.Status, stored.Outcome).ShouldBe((5, ActionStatus.Done, "Too costly"));
        var policy = stored.Policy.ShouldNotBeNull();
        (policy.Topic, policy.Stage, policy.SentTo, policy.SubmittedOn, policy.DecidedOn, policy.UnitId, policy.AcademicYear, policy.Status)
            .ShouldBe((PolicyTopic.WorkAndLife, PolicyStage.Declined, "The senate", Today, Today, house.Inner.Unit("MATH"), 2026, ActionStatus.Done));
        stored.Steps.ShouldContain(step => step.Verb == ActionVerb.PolicyDeclined && step.PersonId == house.Ada);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RequestSupport_AskedAndGrantedInPart_KeepsBothAmounts(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await BecomeAsync(house, ActionKind.SupportRequest);
        await StepAsync(house, actor => actor.Get<RequestSupport>().AskAsync(house.Action, 1, new SupportAmount(8, 0.25m, 1500), "The dean", None));
        await StepAsync(house, actor => actor.Get<RequestSupport>()
            .AnswerAsync(house.Action, 2, SupportStage.PartlyGranted, new SupportAmount(4, null, 1500), "Half the hours", Today, None));

        var support = (await house.StoredAsync()).Support.ShouldNotBeNull();
        (support.Stage, support.Asked, support.Granted, support.AskedOf, support.AnsweredOn)
            .ShouldBe((SupportStage.PartlyGranted, new SupportAmount(8, 0.25m, 1500), new SupportAmount(4, null, 1500), "The dean", Today));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task JoinRemedy_AUnitAndSomebodyFromOutside_BothTakePartUntilRemoved(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await BecomeAsync(house, ActionKind.JointRemedy);
        await StepAsync(house, actor => actor.Get<JoinRemedy>().AddAsync(house.Action, 1, house.Inner.Unit("NURS"), null, None));
        await StepAsync(house, actor => actor.Get<JoinRemedy>().AddAsync(house.Action, 2, null, "The union", None));
        var joined = (await house.StoredAsync()).Partners;
        joined.Select(partner => partner.Name).Order().ShouldBe(["Nursing", "The union"]);
        var nursing = joined.Single(partner => partner.UnitId == house.Inner.Unit("NURS"));
        await StepAsync(house, actor => actor.Get<JoinRemedy>().RemoveAsync(house.Action, 3, nursing.Id, None));
        (await house.StoredAsync()).Partners.ShouldHaveSingleItem().Name.ShouldBe("The union");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task DescribeAction_ToAnotherKind_TakesTheOldFactsAway(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await BecomeAsync(house, ActionKind.PolicyProposal);
        await BecomeAsync(house, ActionKind.SupportRequest, version: 1);
        var stored = await house.StoredAsync();
        (stored.Policy, stored.Support!.Stage).ShouldBe((null, SupportStage.Prepared));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task MovePolicy_BySomebodyWhoOnlyLooks_IsNotFound(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await BecomeAsync(house, ActionKind.PolicyProposal);
        await using var other = await house.AsOtherDeanAsync();
        await Should.ThrowAsync<NotFoundException>(() => other.Get<MovePolicy>().SubmitAsync(house.Action, 1, None));
    }

    private static async Task BecomeAsync(ActionHouse house, ActionKind kind, int version = 0)
    {
        await using var office = await house.AsOfficeAsync();
        await office.Get<DescribeAction>().RunAsync(house.Action, version, Facts with { Kind = kind }, None);
    }

    private static async Task StepAsync(ActionHouse house, Func<Actor, Task> act)
    {
        house.Inner.Inner.Clock.Pass(TimeSpan.FromMinutes(1));
        await using var ada = await house.AsAdaAsync();
        await act(ada);
    }
}
