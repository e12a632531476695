using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;
using static FacultyDev.Modules.Tests.Responsibilities.Actions.Drafts;

namespace FacultyDev.Modules.Tests.Responsibilities.Actions;

/// <summary>Each verb from the use case to the database and back; who may call it is told beside completing.</summary>
public sealed class ActionUseCaseTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task PlanAction_InAUnitWhereOneDoesNotPlan_IsNotFound(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using var dean = await house.AsOtherDeanAsync();
        await Should.ThrowAsync<NotFoundException>(() => dean.Get<PlanAction>().RunAsync(house.Plan(), None));
        await using var ada = await house.AsAdaAsync();
        await Should.ThrowAsync<NotFoundException>(() => ada.Get<PlanAction>().RunAsync(house.Plan(), None));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task PlanAction_ForAnUnknownResponsibility_IsRefusedAtTheCodes(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using var office = await house.AsOfficeAsync();
        var refusal = await Should.ThrowAsync<DomainException>(() => office.Get<PlanAction>().RunAsync(house.Plan(codes: "CDO-ORG-9"), None));
        (refusal.Code, refusal.Field).ShouldBe(("responsibilities.code-unknown", "Codes"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task PlanAction_ForSomebodyWhoHasLeft_IsRefusedAtTheOwner(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        var gone = await house.Inner.AddMemberAsync("9", "Grace Hopper", "MATH");
        await using (var program = house.Inner.Inner.AsProgram())
        {
            program.Db.Attach(gone);
            gone.Leave(new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 23));
            await program.Db.SaveChangesAsync();
        }

        await using var office = await house.AsOfficeAsync();
        var refusal = await Should.ThrowAsync<DomainException>(
            () => office.Get<PlanAction>().RunAsync(house.Plan(ActionOwner.Person(gone.Id)), None));
        (refusal.Code, refusal.Field).ShouldBe(("responsibilities.owner-left", "OwnerId"));
        refusal = await Should.ThrowAsync<DomainException>(
            () => office.Get<PlanAction>().RunAsync(house.Plan(ActionOwner.Person(Guid.CreateVersion7())), None));
        refusal.Code.ShouldBe("responsibilities.owner-unknown");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Verbs_FromPlanToReopening_AreAllRemembered(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        var version = 0;
        await Step(office => office.Get<BeginAction>().RunAsync(house.Action, version, None));
        await Step(office => office.Get<AdvanceAction>().RunAsync(house.Action, version, 40, None));
        await Step(office => office.Get<BlockAction>().RunAsync(house.Action, version, "No room", None));
        await Step(office => office.Get<UnblockAction>().RunAsync(house.Action, version, None));
        await Step(office => office.Get<RescheduleAction>().RunAsync(house.Action, version, new ActionDates(null, Today.AddDays(60)), null, None));
        await Step(office => office.Get<ReassignAction>().RunAsync(house.Action, version, ActionOwner.HolderOf(FacultyRole.DeansOffice), null, None));
        await Step(office => office.Get<DescribeAction>().RunAsync(house.Action, version, Facts with { Title = "New words", Codes = ["CDO-ORG-1", "DEA-ORG-1"] }, None));
        await Step(office => office.Get<DropAction>().RunAsync(house.Action, version, "Not needed", None));
        await Step(office => office.Get<ReopenAction>().RunAsync(house.Action, version, "Needed after all", None));

        var stored = await house.StoredAsync();
        stored.Version.ShouldBe(9);
        (stored.Title, stored.Status, stored.Percent, stored.Due, stored.OwnerRole)
            .ShouldBe(("New words", ActionStatus.InProgress, 40, Today.AddDays(60), FacultyRole.DeansOffice));
        stored.Codes.Select(served => served.Code).Order().ShouldBe(["CDO-ORG-1", "DEA-ORG-1"]);
        stored.Codes.ShouldAllBe(served => served.Due == Today.AddDays(60) && served.Status == ActionStatus.InProgress);
        stored.Steps.OrderBy(step => step.Id).Select(step => step.Verb).ShouldBe([
            ActionVerb.Planned, ActionVerb.Begun, ActionVerb.Advanced, ActionVerb.Blocked, ActionVerb.Unblocked, ActionVerb.Rescheduled,
            ActionVerb.Reassigned, ActionVerb.Described, ActionVerb.Dropped, ActionVerb.Reopened,
        ]);

        async Task Step(Func<Database.Actor, Task> act)
        {
            house.Inner.Inner.Clock.Pass(TimeSpan.FromMinutes(1));
            await using var office = await house.AsOfficeAsync();
            await act(office);
            version++;
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task DescribeAction_LeavingACodeOut_RemovesItsRow(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using (var office = await house.AsOfficeAsync())
            await office.Get<DescribeAction>().RunAsync(house.Action, 0, Facts with { Codes = ["CDO-FUN-1"] }, None);
        await using var program = house.Inner.Inner.AsProgram();
        (await program.Db.Set<ServedCode>().Where(served => served.ActionId == house.Action).Select(served => served.Code).ToListAsync())
            .ShouldBe(["CDO-FUN-1"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task CommentOnAction_ByTwoAtOnce_KeepsBothAndChangesNoVersion(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using (var ada = await house.AsAdaAsync())
            await ada.Get<CommentOnAction>().RunAsync(house.Action, "It goes well", None);
        await using (var dean = await house.AsDeanAsync())
            await dean.Get<CommentOnAction>().RunAsync(house.Action, "Good to hear", None);

        var stored = await house.StoredAsync();
        stored.Comments.Select(comment => comment.Text).Order().ShouldBe(["Good to hear", "It goes well"]);
        stored.Version.ShouldBe(0);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task WithdrawEvidence_ByItsOwner_LeavesTheHistory(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using (var ada = await house.AsAdaAsync())
            await ada.Get<AttachEvidence>().LinkAsync(house.Action, "Minutes", "https://example.edu/minutes", None);
        var item = (await house.StoredAsync()).Evidence.ShouldHaveSingleItem();
        await using (var ada = await house.AsAdaAsync())
            await ada.Get<WithdrawEvidence>().RunAsync(house.Action, item.Id, "The wrong one", None);

        await using var reader = await house.AsAdaAsync();
        var details = await reader.Get<ActionDetailsQuery>().FindAsync(house.Action, None);
        details.Evidence.ShouldBeEmpty();
        details.Steps.Select(step => step.Verb).ShouldBe(
            [ActionVerb.EvidenceWithdrawn, ActionVerb.EvidenceAttached, ActionVerb.Planned], ignoreOrder: true);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task File_OfAnAction_IsServedToThoseWhoSeeItAndToNobodyElse(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using (var ada = await house.AsAdaAsync())
            await ada.Get<AttachEvidence>().FileAsync(house.Action, "Programme", Upload.Of("programme.txt", "Nine o'clock: welcome"), None);
        var item = (await house.StoredAsync()).Evidence.ShouldHaveSingleItem();

        await using (var dean = await house.AsDeanAsync())
        {
            var served = await dean.Get<ActionDetailsQuery>().FileAsync(house.Action, item.Id, None);
            using var reader = new StreamReader(served.FileStream);
            (await reader.ReadToEndAsync()).ShouldBe("Nine o'clock: welcome");
            served.FileDownloadName.ShouldBe("programme.txt");
        }

        await using var other = await house.AsOtherDeanAsync();
        await Should.ThrowAsync<NotFoundException>(() => other.Get<ActionDetailsQuery>().FileAsync(house.Action, item.Id, None));
    }
}
