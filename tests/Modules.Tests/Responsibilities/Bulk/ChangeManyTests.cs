using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Responsibilities.Actions;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Bulk;
using FacultyDev.Responsibilities.Priorities;
using Microsoft.EntityFrameworkCore;
using Actor = FacultyDev.Modules.Tests.Database.Actor;

namespace FacultyDev.Modules.Tests.Responsibilities.Bulk;

public sealed class ChangeManyTests
{
    private static readonly BulkOrder NewDue = new(BulkKind.Due, null, Drafts.Today.AddDays(90), null, null, null);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_WithARowThatRefuses_ChangesTheOthersAndSaysWhy(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using var office = await house.AsOfficeAsync();
        var done = await PlanAsync(office, house);
        await office.Get<CompleteAction>().RunAsync(done, 0, "Fine", Drafts.Today, CancellationToken.None);

        var change = await ChangeAsync(office, [house.Action, done], NewDue);
        change.Lines.Single(line => line.ActionId == house.Action).Outcome.ShouldBe(BulkOutcome.Changed);
        var refused = change.Lines.Single(line => line.ActionId == done);
        (refused.Outcome, refused.Note).ShouldBe((BulkOutcome.Refused, "This action is done. Reopen it if something is to change."));
        (await house.StoredAsync()).Due.ShouldBe(Drafts.Today.AddDays(90));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_ByADean_LeavesOutWhatTheyDoNotSee(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        Guid elsewhere;
        await using (var office = await house.AsOfficeAsync())
            elsewhere = await office.Get<PlanAction>().RunAsync(house.Plan(unit: "NURS"), CancellationToken.None);
        await using var dean = await house.AsDeanAsync();
        (await ChangeAsync(dean, [house.Action, elsewhere], NewDue)).Lines.ShouldHaveSingleItem().ActionId.ShouldBe(house.Action);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task TakeBack_StatusDueAndOwner_StandAsBeforeWithSignedSteps(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using var office = await house.AsOfficeAsync();
        var grace = (await house.Inner.AddMemberAsync("2", "Grace Hopper", "MATH")).Id;
        foreach (var order in new[]
                 {
                     NewDue,
                     new BulkOrder(BulkKind.Owner, ActionOwner.Person(grace), null, null, null, null),
                     new BulkOrder(BulkKind.Status, null, null, ActionStatus.Done, null, "It is done"),
                 })
        {
            var change = await ChangeAsync(office, [house.Action], order);
            change.Lines.ShouldHaveSingleItem().Outcome.ShouldBe(BulkOutcome.Changed);
            await office.Get<TakeBackMany>().RunAsync(change.Id, CancellationToken.None);
            office.Db.ChangeTracker.Clear();
        }

        var stored = await house.StoredAsync();
        (stored.Status, stored.Outcome, stored.OwnerId, stored.Due).ShouldBe((ActionStatus.Planned, null, house.Ada, Drafts.Today.AddDays(30)));
        stored.Codes.ShouldHaveSingleItem().Status.ShouldBe(ActionStatus.Planned);
        stored.Steps.Count(step => step.Verb == ActionVerb.Restored).ShouldBe(1);
        stored.Steps.Count(step => step.Verb == ActionVerb.Rescheduled).ShouldBe(2);
    }

    /// <summary>From each status that has something beside it, by each kind of change.</summary>
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task TakeBack_OfEachKind_LeavesNoFieldBehind(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        Guid priority;
        await using (var office = await house.AsOfficeAsync())
        {
            var facts = new PriorityFacts("Keep people", null, new AcademicYear(2026), null, null);
            priority = await office.Get<SetPriority>().RunAsync(house.Inner.Unit("ROOT"), facts, CancellationToken.None);
            await office.Get<BlockAction>().RunAsync(house.Action, 0, "No room", CancellationToken.None);
        }

        foreach (var order in new[]
                 {
                     NewDue, new BulkOrder(BulkKind.Owner, ActionOwner.HolderOf(FacultyRole.DeansOffice), null, null, null, null),
                     new BulkOrder(BulkKind.Priority, null, null, null, priority, null), new BulkOrder(BulkKind.Status, null, null, ActionStatus.InProgress, null, null),
                     new BulkOrder(BulkKind.Status, null, null, ActionStatus.Done, null, "It is done"),
                     new BulkOrder(BulkKind.Status, null, null, ActionStatus.Dropped, null, "Not needed"),
                 })
        {
            var before = await FieldsAsync(house);
            await using var office = await house.AsOfficeAsync();
            var change = await ChangeAsync(office, [house.Action], order);
            (await FieldsAsync(house)).ShouldNotBe(before, $"{order}");
            office.Db.ChangeTracker.Clear();

            await office.Get<TakeBackMany>().RunAsync(change.Id, CancellationToken.None);

            (await FieldsAsync(house)).ShouldBe(before, $"{order}");
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task TakeBack_WhatSomebodyChangedSince_IsLeftAndNamed(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        Guid other;
        Guid id;
        await using (var office = await house.AsOfficeAsync())
        {
            other = await PlanAsync(office, house);
            id = (await ChangeAsync(office, [house.Action, other], NewDue)).Id;
            await office.Get<BeginAction>().RunAsync(house.Action, 1, CancellationToken.None);
            office.Db.ChangeTracker.Clear();
            await office.Get<TakeBackMany>().RunAsync(id, CancellationToken.None);
            var lines = (await office.Get<TakeBackMany>().FindAsync(id, CancellationToken.None)).Lines;
            lines.Single(line => line.ActionId == house.Action).Outcome.ShouldBe(BulkOutcome.LeftAlone);
            lines.Single(line => line.ActionId == other).Outcome.ShouldBe(BulkOutcome.TakenBack);
            (await Should.ThrowAsync<DomainException>(() => office.Get<TakeBackMany>().RunAsync(id, CancellationToken.None))).Code.ShouldBe("responsibilities.bulk-taken-back");
        }

        (await house.StoredAsync()).Due.ShouldBe(Drafts.Today.AddDays(90));
        await using var somebody = await house.AsDeanAsync();
        await Should.ThrowAsync<NotFoundException>(() => somebody.Get<TakeBackMany>().FindAsync(id, CancellationToken.None));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task TakeBack_AfterADay_IsTooLate(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using var office = await house.AsOfficeAsync();
        var change = await ChangeAsync(office, [house.Action], NewDue);
        house.Inner.Inner.Clock.Pass(TimeSpan.FromHours(25));
        (await Should.ThrowAsync<DomainException>(() => office.Get<TakeBackMany>().RunAsync(change.Id, CancellationToken.None))).Code
            .ShouldBe("responsibilities.bulk-too-late");
    }

    /// <summary>All that a change to many may touch, and what is counted by it.</summary>
    private static async Task<string> FieldsAsync(ActionHouse house)
    {
        var stored = await house.StoredAsync();
        var served = stored.Codes.OrderBy(each => each.Code).Select(each => $"{each.Code} {each.Status} {each.Due} {each.CompletedMonth}");
        return $"{stored.Status} {stored.Reason} {stored.Outcome} {stored.CompletedOn} {stored.Dates} {stored.Owner} {stored.PriorityId} {string.Join(", ", served)}";
    }

    private static Task<Guid> PlanAsync(Actor actor, ActionHouse house) => actor.Get<PlanAction>().RunAsync(house.Plan(), CancellationToken.None);

    private static async Task<BulkChange> ChangeAsync(Actor actor, Guid[] ids, BulkOrder order)
    {
        var id = await actor.Get<ChangeMany>().RunAsync(ids, order, CancellationToken.None);
        actor.Db.ChangeTracker.Clear();
        return await actor.Db.Set<BulkChange>().AsNoTracking().SingleAsync(change => change.Id == id);
    }
}
