using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Responsibilities.Actions;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Priorities;
using Microsoft.EntityFrameworkCore;
using Actor = FacultyDev.Modules.Tests.Database.Actor;

namespace FacultyDev.Modules.Tests.Responsibilities.Priorities;

public sealed class PriorityUseCaseTests
{
    private static readonly AcademicYear Year = new(2026);
    private static readonly PriorityFacts Facts = new("Keep people", null, Year, null, null);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SetPriority_ByADean_IsForTheirSchoolAlone(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using var dean = await house.AsDeanAsync();
        (await SetAsync(dean, house, "ARTS")).ShouldNotBe(Guid.Empty);
        (await SetAsync(dean, house, "MATH")).ShouldNotBe(Guid.Empty);
        await Should.ThrowAsync<NotFoundException>(() => SetAsync(dean, house, "ROOT"));
        await Should.ThrowAsync<NotFoundException>(() => SetAsync(dean, house, "PROF"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SetPriority_ThatDerives_DoesSoFromTheInstitutionsOnly(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using var office = await house.AsOfficeAsync();
        var top = await SetAsync(office, house, "ROOT");
        var school = await SetAsync(office, house, "ARTS", top);
        (await RefusedAsync(() => SetAsync(office, house, "MATH", school))).ShouldBe("responsibilities.priority-parent");
        (await RefusedAsync(() => SetAsync(office, house, "ROOT", top))).ShouldBe("responsibilities.priority-parent");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RewordPriority_FromAVersionThatHasMovedOn_IsAConflict(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using var office = await house.AsOfficeAsync();
        var id = await SetAsync(office, house, "ROOT");
        await office.Get<RewordPriority>().RunAsync(id, 0, Facts with { Title = "Mine" }, CancellationToken.None);
        await using var other = await house.AsOfficeAsync();
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => other.Get<RewordPriority>().RunAsync(id, 0, Facts, CancellationToken.None));
        (await other.Get<PrioritiesInReach>().FindAsync(id, CancellationToken.None)).Title.ShouldBe("Mine");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task OrderPriorities_UpAndAtTheEnd_SwapsNeighboursAndStays(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using var office = await house.AsOfficeAsync();
        var (first, second) = (await SetAsync(office, house, "ROOT"), await SetAsync(office, house, "ROOT"));
        await office.Get<OrderPriorities>().RunAsync(second, up: true, CancellationToken.None);
        await office.Get<OrderPriorities>().RunAsync(second, up: true, CancellationToken.None);
        (await ListAsync(office, house, "ROOT")).Select(row => row.Priority.Id).ShouldBe([second, first]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task PriorityQuery_WhatServesIt_CountsWhatDerivesAlong(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using var office = await house.AsOfficeAsync();
        var top = await SetAsync(office, house, "ROOT");
        var school = await SetAsync(office, house, "ARTS", top);
        await LinkAsync(office, house, school);
        var done = await office.Get<PlanAction>().RunAsync(house.Plan() with { PriorityId = top }, CancellationToken.None);
        await office.Get<CompleteAction>().RunAsync(done, 0, "Fine", Drafts.Today, CancellationToken.None);
        house.Inner.Inner.Clock.GoTo(Drafts.Today.AddDays(60));

        (await ListAsync(office, house, "ROOT")).ShouldHaveSingleItem().Tally.ShouldBe(new PriorityTally(1, 0, 0, 1, 0, 1));
        (await ListAsync(office, house, "ARTS")).ShouldHaveSingleItem().Tally.ShouldBe(new PriorityTally(1, 0, 0, 0, 0, 1));
        var view = await office.Get<PriorityQuery>().FindAsync(top, CancellationToken.None);
        view.Derived.ShouldHaveSingleItem().Priority.Id.ShouldBe(school);
        view.Tally.ShareDone.ShouldBe(0.5m);
        view.Years.ShouldHaveSingleItem().Year.ShouldBe(Year);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task LinkAction_ToAPriorityBesideOrClosedOrOfOtherYears_IsRefused(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using var office = await house.AsOfficeAsync();
        (await RefusedAsync(async () => await LinkAsync(office, house, await SetAsync(office, house, "PROF")))).ShouldBe("responsibilities.priority-elsewhere");
        var later = await office.Get<SetPriority>().RunAsync(house.Inner.Unit("ROOT"), Facts with { First = Year.Next }, CancellationToken.None);
        (await RefusedAsync(() => LinkAsync(office, house, later))).ShouldBe("responsibilities.priority-other-years");
        var closed = await SetAsync(office, house, "ARTS");
        await office.Get<ClosePriority>().RunAsync(closed, 0, "Reached", CancellationToken.None);
        (await RefusedAsync(() => LinkAsync(office, house, closed))).ShouldBe("responsibilities.priority-closed");
        (await RefusedAsync(() => LinkAsync(office, house, Guid.CreateVersion7()))).ShouldBe("responsibilities.priority-unknown");
        (await house.StoredAsync()).PriorityId.ShouldBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Indicator_OfDepartmentActions_CountsThoseThatServeAPriority(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using var office = await house.AsOfficeAsync();
        var top = await SetAsync(office, house, "ROOT");
        await office.Get<PlanAction>().RunAsync(house.Plan(unit: "NURS"), CancellationToken.None);
        await office.Get<PlanAction>().RunAsync(house.Plan(unit: "ARTS") with { PriorityId = top }, CancellationToken.None);
        await LinkAsync(office, house, top);

        (await ReadAsync("ROOT")).ShouldBe((1, 2));
        (await ReadAsync("ARTS")).ShouldBe((1, 1));
        (await ReadAsync("HIST")).ShouldBeNull();
        var rows = await office.Get<ActionListQuery>().RowsAsync(
            new ActionFilter { Priority = ActionFilter.AnyPriority, Level = ActionFilter.Departments }, CancellationToken.None);
        (await rows.Select(row => row.Id).ToListAsync()).ShouldBe([house.Action]);

        async Task<(int?, int?)?> ReadAsync(string unit)
        {
            var standing = (await office.Get<IResponsibilityFigures>().TableAsync(house.Inner.Unit(unit), Year)).Single(each => each.Code == PriorityIndicator.Code);
            return standing.Indicator is { } value ? (value.Numerator, value.Denominator) : null;
        }
    }

    private static Task<Guid> SetAsync(Actor actor, ActionHouse house, string unit, Guid? parent = null) =>
        actor.Get<SetPriority>().RunAsync(house.Inner.Unit(unit), Facts with { ParentId = parent }, CancellationToken.None);

    private static Task LinkAsync(Actor actor, ActionHouse house, Guid priority) =>
        actor.Get<LinkAction>().RunAsync(house.Action, 0, priority, CancellationToken.None);

    private static Task<IReadOnlyList<PriorityRow>> ListAsync(Actor actor, ActionHouse house, string unit) => actor.Get<PriorityQuery>().OfAsync(
        new UnitSummary(house.Inner.Unit(unit), unit, unit, UnitKind.School, null), Year, CancellationToken.None);

    private static async Task<string> RefusedAsync(Func<Task> step) => (await Should.ThrowAsync<DomainException>(step)).Code;
}
