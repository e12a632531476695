using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;
using static FacultyDev.Modules.Tests.Responsibilities.Actions.ActionSamples;

namespace FacultyDev.Modules.Tests.Responsibilities.Actions;

/// <summary>Each verb, from the use case to the database and back. <see cref="CompleteActionTests"/> checks who may call one.</summary>
public sealed class ActionUseCaseTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task PlanAction_InAUnitOutsideOwnPermission_IsNotFound(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using var dean = await scenario.AsOtherDeanAsync();
        await Should.ThrowAsync<NotFoundException>(() => dean.Get<PlanAction>().RunAsync(scenario.Plan(), None));
        await using var ada = await scenario.AsAdaAsync();
        await Should.ThrowAsync<NotFoundException>(() => ada.Get<PlanAction>().RunAsync(scenario.Plan(), None));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task PlanAction_ForAnUnknownResponsibility_IsRefusedAtTheCodes(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();
        var refusal = await Should.ThrowAsync<DomainException>(() => office.Get<PlanAction>().RunAsync(scenario.Plan(codes: "CDO-ORG-9"), None));
        (refusal.Code, refusal.Field).ShouldBe(("responsibilities.catalogue.unknown-code", "Codes"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task PlanAction_ForSomebodyWhoHasLeft_IsRefusedAtTheOwner(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        var former = await scenario.Institution.AddMemberAsync("9", "Grace Hopper", "MATH");
        await using (var program = scenario.Institution.Base.AsSystem())
        {
            program.Db.Attach(former);
            former.Leave(new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 23));
            await program.Db.SaveChangesAsync();
        }

        await using var office = await scenario.AsOfficeAsync();
        var refusal = await Should.ThrowAsync<DomainException>(
            () => office.Get<PlanAction>().RunAsync(scenario.Plan(ActionOwner.Person(former.Id)), None));
        (refusal.Code, refusal.Field).ShouldBe(("responsibilities.owner.left", "OwnerId"));
        refusal = await Should.ThrowAsync<DomainException>(
            () => office.Get<PlanAction>().RunAsync(scenario.Plan(ActionOwner.Person(Guid.CreateVersion7())), None));
        refusal.Code.ShouldBe("responsibilities.owner.unknown");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Verbs_FromPlanningToReopening_AreAllInTheHistory(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        var version = 0;
        await Step(office => office.BeginAsync(scenario.Action, version));
        await Step(office => office.AdvanceAsync(scenario.Action, version, 40));
        await Step(office => office.BlockAsync(scenario.Action, version, "No room"));
        await Step(office => office.ChangeAsync(scenario.Action, version, ActionOperation.Unblock, (action, actor) => action.Unblock(actor)));
        await Step(office => office.RescheduleAsync(scenario.Action, version, new ActionDates(null, Today.AddDays(60)), null));
        await Step(office => office.Get<ReassignAction>().RunAsync(scenario.Action, version, ActionOwner.HolderOf(FacultyRole.DeansOffice), null, None));
        await Step(office => office.Get<DescribeAction>().RunAsync(scenario.Action, version, Details with { Title = "New words", Codes = ["CDO-ORG-1", "DEA-ORG-1"] }, None));
        await Step(office => office.DropAsync(scenario.Action, version, "Not needed"));
        await Step(office => office.ReopenAsync(scenario.Action, version, "Needed after all"));

        var stored = await scenario.StoredAsync();
        stored.Version.ShouldBe(9);
        (stored.Title, stored.Status, stored.Percent, stored.Due, stored.OwnerRole)
            .ShouldBe(("New words", ActionStatus.InProgress, 40, Today.AddDays(60), FacultyRole.DeansOffice));
        stored.Codes.Select(served => served.Code).Order().ShouldBe(["CDO-ORG-1", "DEA-ORG-1"]);
        stored.Codes.ShouldAllBe(served => served.Due == Today.AddDays(60) && served.Status == ActionStatus.InProgress);
        stored.History.OrderBy(entry => entry.Id).Select(entry => entry.Verb).ShouldBe([
            ActionVerb.Planned, ActionVerb.Begun, ActionVerb.Advanced, ActionVerb.Blocked, ActionVerb.Unblocked, ActionVerb.Rescheduled,
            ActionVerb.Reassigned, ActionVerb.Described, ActionVerb.Dropped, ActionVerb.Reopened,
        ]);

        async Task Step(Func<Database.ActingUser, Task> act)
        {
            scenario.Institution.Base.Clock.Pass(TimeSpan.FromMinutes(1));
            await using var office = await scenario.AsOfficeAsync();
            await act(office);
            version++;
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task DescribeAction_WithoutAnEarlierCode_RemovesItsRow(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using (var office = await scenario.AsOfficeAsync())
            await office.Get<DescribeAction>().RunAsync(scenario.Action, 0, Details with { Codes = ["CDO-FUN-1"] }, None);
        await using var program = scenario.Institution.Base.AsSystem();
        (await program.Db.Set<ActionResponsibility>().Where(served => served.ActionId == scenario.Action).Select(served => served.Code).ToListAsync())
            .ShouldBe(["CDO-FUN-1"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task CommentOnAction_ByTwoPeople_KeepsBothAndTheVersion(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using (var ada = await scenario.AsAdaAsync())
            await ada.Get<CommentOnAction>().RunAsync(scenario.Action, "It goes well", None);
        await using (var dean = await scenario.AsDeanAsync())
            await dean.Get<CommentOnAction>().RunAsync(scenario.Action, "Good to hear", None);

        var stored = await scenario.StoredAsync();
        stored.Comments.Select(comment => comment.Text).Order().ShouldBe(["Good to hear", "It goes well"]);
        stored.Version.ShouldBe(0);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task WithdrawEvidence_ByItsOwner_KeepsTheHistory(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using (var ada = await scenario.AsAdaAsync())
            await ada.Get<EvidenceCommands>().AttachLinkAsync(scenario.Action, "Minutes", "https://example.edu/minutes", None);
        var item = (await scenario.StoredAsync()).Evidence.ShouldHaveSingleItem();
        await using (var ada = await scenario.AsAdaAsync())
            await ada.Get<EvidenceCommands>().WithdrawAsync(scenario.Action, item.Id, "The wrong one", None);

        await using var reader = await scenario.AsAdaAsync();
        var details = await reader.Get<ActionDetailsQuery>().FindAsync(scenario.Action, None);
        details.Evidence.ShouldBeEmpty();
        details.History.Select(entry => entry.Verb).ShouldBe(
            [ActionVerb.EvidenceWithdrawn, ActionVerb.EvidenceAttached, ActionVerb.Planned], ignoreOrder: true);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task File_OfAnAction_IsServedOnlyToThoseWhoSeeTheAction(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using (var ada = await scenario.AsAdaAsync())
            await ada.Get<EvidenceCommands>().AttachFileAsync(scenario.Action, "Programme", UploadedFile.Of("programme.txt", "Nine o'clock: welcome"), None);
        var item = (await scenario.StoredAsync()).Evidence.ShouldHaveSingleItem();

        await using (var dean = await scenario.AsDeanAsync())
        {
            var served = await dean.Get<ActionDetailsQuery>().OpenFileAsync(scenario.Action, item.Id, None);
            using var reader = new StreamReader(served.FileStream);
            (await reader.ReadToEndAsync()).ShouldBe("Nine o'clock: welcome");
            served.FileDownloadName.ShouldBe("programme.txt");
        }

        await using var other = await scenario.AsOtherDeanAsync();
        await Should.ThrowAsync<NotFoundException>(() => other.Get<ActionDetailsQuery>().OpenFileAsync(scenario.Action, item.Id, None));
    }
}
