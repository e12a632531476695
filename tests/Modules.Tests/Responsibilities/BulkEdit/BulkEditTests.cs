using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Responsibilities.Actions;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.BulkEdit;
using FacultyDev.Responsibilities.Priorities;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Responsibilities.BulkEdit;

public sealed class BulkEditTests
{
    private static readonly BulkEditDetails NewDue = new(BulkKind.Due, null, ActionSamples.Today.AddDays(90), null, null, null);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_WithARefusedAction_ChangesTheOthersAndReportsTheReason(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();
        var done = await PlanAsync(office, scenario);
        await office.CompleteAsync(done, 0, "Fine", ActionSamples.Today);

        var change = await ChangeAsync(office, [scenario.Action, done], NewDue);
        change.Lines.Single(line => line.ActionId == scenario.Action).Outcome.ShouldBe(BulkOutcome.Changed);
        var refused = change.Lines.Single(line => line.ActionId == done);
        (refused.Outcome, refused.Note).ShouldBe((BulkOutcome.Refused, "This action is done. Reopen it if something is to change."));
        (await scenario.StoredAsync()).Due.ShouldBe(ActionSamples.Today.AddDays(90));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RunAsync_ByADean_SkipsActionsTheyCannotSee(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        Guid elsewhere;
        await using (var office = await scenario.AsOfficeAsync())
            elsewhere = await office.Get<PlanAction>().RunAsync(scenario.Plan(unit: "NURS"), CancellationToken.None);
        await using var dean = await scenario.AsDeanAsync();
        (await ChangeAsync(dean, [scenario.Action, elsewhere], NewDue)).Lines.ShouldHaveSingleItem().ActionId.ShouldBe(scenario.Action);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Undo_StatusDueDateAndOwner_RestoresThemWithHistoryEntries(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();
        var grace = (await scenario.Institution.AddMemberAsync("2", "Grace Hopper", "MATH")).Id;
        foreach (var order in new[]
                 {
                     NewDue,
                     new BulkEditDetails(BulkKind.Owner, ActionOwner.Person(grace), null, null, null, null),
                     new BulkEditDetails(BulkKind.Status, null, null, ActionStatus.Done, null, "It is done"),
                 })
        {
            var change = await ChangeAsync(office, [scenario.Action], order);
            change.Lines.ShouldHaveSingleItem().Outcome.ShouldBe(BulkOutcome.Changed);
            await office.Get<UndoBulkEdit>().RunAsync(change.Id, CancellationToken.None);
            office.Db.ChangeTracker.Clear();
        }

        var stored = await scenario.StoredAsync();
        (stored.Status, stored.Outcome, stored.OwnerId, stored.Due).ShouldBe((ActionStatus.Planned, null, scenario.Ada, ActionSamples.Today.AddDays(30)));
        stored.Codes.ShouldHaveSingleItem().Status.ShouldBe(ActionStatus.Planned);
        stored.History.Count(entry => entry.Verb == ActionVerb.Restored).ShouldBe(1);
        stored.History.Count(entry => entry.Verb == ActionVerb.Rescheduled).ShouldBe(2);
    }

    /// <summary>Makes and undoes each kind of change, beginning with a blocked action so that its reason must survive.</summary>
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Undo_OfEachKind_RestoresEveryField(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        Guid priority;
        await using (var office = await scenario.AsOfficeAsync())
        {
            var details = new PriorityDetails("Keep people", null, new AcademicYear(2026), null, null);
            priority = await office.Get<CreatePriority>().RunAsync(scenario.Institution.Unit("ROOT"), details, CancellationToken.None);
            await office.BlockAsync(scenario.Action, 0, "No room");
        }

        foreach (var order in new[]
                 {
                     NewDue, new BulkEditDetails(BulkKind.Owner, ActionOwner.HolderOf(FacultyRole.DeansOffice), null, null, null, null),
                     new BulkEditDetails(BulkKind.Priority, null, null, null, priority, null), new BulkEditDetails(BulkKind.Status, null, null, ActionStatus.InProgress, null, null),
                     new BulkEditDetails(BulkKind.Status, null, null, ActionStatus.Done, null, "It is done"),
                     new BulkEditDetails(BulkKind.Status, null, null, ActionStatus.Dropped, null, "Not needed"),
                 })
        {
            var before = await FieldsAsync(scenario);
            await using var office = await scenario.AsOfficeAsync();
            var change = await ChangeAsync(office, [scenario.Action], order);
            (await FieldsAsync(scenario)).ShouldNotBe(before, $"{order}");
            office.Db.ChangeTracker.Clear();

            await office.Get<UndoBulkEdit>().RunAsync(change.Id, CancellationToken.None);

            (await FieldsAsync(scenario)).ShouldBe(before, $"{order}");
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Undo_ActionChangedSince_IsLeftAndReported(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        Guid other;
        Guid id;
        await using (var office = await scenario.AsOfficeAsync())
        {
            other = await PlanAsync(office, scenario);
            id = (await ChangeAsync(office, [scenario.Action, other], NewDue)).Id;
            await office.BeginAsync(scenario.Action, 1);
            office.Db.ChangeTracker.Clear();
            await office.Get<UndoBulkEdit>().RunAsync(id, CancellationToken.None);
            var lines = (await office.Get<UndoBulkEdit>().FindAsync(id, CancellationToken.None)).Lines;
            lines.Single(line => line.ActionId == scenario.Action).Outcome.ShouldBe(BulkOutcome.Skipped);
            lines.Single(line => line.ActionId == other).Outcome.ShouldBe(BulkOutcome.Undone);
            (await Should.ThrowAsync<DomainException>(() => office.Get<UndoBulkEdit>().RunAsync(id, CancellationToken.None))).Code.ShouldBe("responsibilities.bulk-edit.already-undone");
        }

        (await scenario.StoredAsync()).Due.ShouldBe(ActionSamples.Today.AddDays(90));
        await using var somebody = await scenario.AsDeanAsync();
        await Should.ThrowAsync<NotFoundException>(() => somebody.Get<UndoBulkEdit>().FindAsync(id, CancellationToken.None));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Undo_AfterADay_IsRefused(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();
        var change = await ChangeAsync(office, [scenario.Action], NewDue);
        scenario.Institution.Base.Clock.Pass(TimeSpan.FromHours(25));
        (await Should.ThrowAsync<DomainException>(() => office.Get<UndoBulkEdit>().RunAsync(change.Id, CancellationToken.None))).Code
            .ShouldBe("responsibilities.bulk-edit.not-undoable");
    }

    /// <summary>Every field that a bulk edit can change.</summary>
    private static async Task<string> FieldsAsync(ActionScenario scenario)
    {
        var stored = await scenario.StoredAsync();
        var served = stored.Codes.OrderBy(each => each.Code).Select(each => $"{each.Code} {each.Status} {each.Due} {each.CompletedMonth}");
        return $"{stored.Status} {stored.Reason} {stored.Outcome} {stored.CompletedOn} {stored.Dates} {stored.Owner} {stored.PriorityId} {string.Join(", ", served)}";
    }

    private static Task<Guid> PlanAsync(ActingUser actor, ActionScenario scenario) => actor.Get<PlanAction>().RunAsync(scenario.Plan(), CancellationToken.None);

    private static async Task<BulkChange> ChangeAsync(ActingUser actor, Guid[] ids, BulkEditDetails order)
    {
        var id = await actor.Get<ApplyBulkEdit>().RunAsync(ids, order, CancellationToken.None);
        actor.Db.ChangeTracker.Clear();
        return await actor.Db.Set<BulkChange>().AsNoTracking().SingleAsync(change => change.Id == id);
    }
}
