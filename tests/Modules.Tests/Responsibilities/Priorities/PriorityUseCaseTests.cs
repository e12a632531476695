using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Responsibilities.Actions;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Indicators;
using FacultyDev.Responsibilities.Priorities;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Responsibilities.Priorities;

public sealed class PriorityUseCaseTests
{
    private static readonly AcademicYear Year = new(2026);
    private static readonly PriorityDetails Facts = new("Keep people", null, Year, null, null);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task CreatePriority_ByADean_IsForTheirSchoolOnly(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using var dean = await scenario.AsDeanAsync();
        (await SetAsync(dean, scenario, "ARTS")).ShouldNotBe(Guid.Empty);
        (await SetAsync(dean, scenario, "MATH")).ShouldNotBe(Guid.Empty);
        await Should.ThrowAsync<NotFoundException>(() => SetAsync(dean, scenario, "ROOT"));
        await Should.ThrowAsync<NotFoundException>(() => SetAsync(dean, scenario, "PROF"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task CreatePriority_WithAParent_NeedsAParentOfTheInstitution(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();
        var top = await SetAsync(office, scenario, "ROOT");
        var school = await SetAsync(office, scenario, "ARTS", top);
        (await RefusedAsync(() => SetAsync(office, scenario, "MATH", school))).ShouldBe("responsibilities.priority.invalid-parent");
        (await RefusedAsync(() => SetAsync(office, scenario, "ROOT", top))).ShouldBe("responsibilities.priority.invalid-parent");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RewordPriority_FromAnOlderVersion_IsAConflict(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();
        var id = await SetAsync(office, scenario, "ROOT");
        await office.Get<RewordPriority>().RunAsync(id, 0, Facts with { Title = "Mine" }, CancellationToken.None);
        await using var other = await scenario.AsOfficeAsync();
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => other.Get<RewordPriority>().RunAsync(id, 0, Facts, CancellationToken.None));
        (await other.Get<PriorityAccess>().FindAsync(id, CancellationToken.None)).Title.ShouldBe("Mine");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task OrderPriorities_UpAndAtTheEnd_SwapsNeighborsAndStays(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();
        var (first, second) = (await SetAsync(office, scenario, "ROOT"), await SetAsync(office, scenario, "ROOT"));
        await office.Get<MovePriority>().RunAsync(second, up: true, CancellationToken.None);
        await office.Get<MovePriority>().RunAsync(second, up: true, CancellationToken.None);
        (await ListAsync(office, scenario, "ROOT")).Select(row => row.Priority.Id).ShouldBe([second, first]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task PriorityQuery_LinkedActions_IncludeThoseOfDerivedPriorities(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();
        var top = await SetAsync(office, scenario, "ROOT");
        var school = await SetAsync(office, scenario, "ARTS", top);
        await LinkAsync(office, scenario, school);
        var done = await office.Get<PlanAction>().RunAsync(scenario.Plan() with { PriorityId = top }, CancellationToken.None);
        await office.CompleteAsync(done, 0, "Fine", ActionSamples.Today);
        scenario.Institution.Base.Clock.GoTo(ActionSamples.Today.AddDays(60));

        (await ListAsync(office, scenario, "ROOT")).ShouldHaveSingleItem().Tally.ShouldBe(new PriorityTally(1, 0, 0, 1, 0, 1));
        (await ListAsync(office, scenario, "ARTS")).ShouldHaveSingleItem().Tally.ShouldBe(new PriorityTally(1, 0, 0, 0, 0, 1));
        var view = await office.Get<PriorityQuery>().FindAsync(top, CancellationToken.None);
        view.Derived.ShouldHaveSingleItem().Priority.Id.ShouldBe(school);
        view.Tally.ShareDone.ShouldBe(0.5m);
        view.Years.ShouldHaveSingleItem().Year.ShouldBe(Year);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task LinkAction_ToAPriorityOfAnotherUnitOrYearOrClosed_IsRefused(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();
        (await RefusedAsync(async () => await LinkAsync(office, scenario, await SetAsync(office, scenario, "PROF")))).ShouldBe("responsibilities.priority.other-unit");
        var later = await office.Get<CreatePriority>().RunAsync(scenario.Institution.Unit("ROOT"), Facts with { First = Year.Next }, CancellationToken.None);
        (await RefusedAsync(() => LinkAsync(office, scenario, later))).ShouldBe("responsibilities.priority.other-years");
        var closed = await SetAsync(office, scenario, "ARTS");
        await office.Get<PriorityAccess>().ChangeAsync(
            closed, 0, PriorityOperation.Close, (priority, actor) => priority.Close("Reached", actor.Day), CancellationToken.None);
        (await RefusedAsync(() => LinkAsync(office, scenario, closed))).ShouldBe("responsibilities.priority.closed");
        (await RefusedAsync(() => LinkAsync(office, scenario, Guid.CreateVersion7()))).ShouldBe("responsibilities.priority.unknown");
        (await scenario.StoredAsync()).PriorityId.ShouldBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Indicator_OfDepartmentActions_CountsThoseLinkedToAPriority(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();
        var top = await SetAsync(office, scenario, "ROOT");
        await office.Get<PlanAction>().RunAsync(scenario.Plan(unit: "NURS"), CancellationToken.None);
        await office.Get<PlanAction>().RunAsync(scenario.Plan(unit: "ARTS") with { PriorityId = top }, CancellationToken.None);
        await LinkAsync(office, scenario, top);

        (await ReadAsync("ROOT")).ShouldBe((1, 2));
        (await ReadAsync("ARTS")).ShouldBe((1, 1));
        (await ReadAsync("HIST")).ShouldBeNull();
        var rows = await office.Get<ActionListQuery>().RowsAsync(
            new ActionFilter { Priority = ActionFilter.AnyPriority, Level = ActionFilter.Departments }, CancellationToken.None);
        (await rows.Select(row => row.Id).ToListAsync()).ShouldBe([scenario.Action]);

        async Task<(int?, int?)?> ReadAsync(string unit)
        {
            var standing = (await office.Get<IResponsibilityFigures>().GetMatrixAsync(scenario.Institution.Unit(unit), Year)).Single(each => each.Code == PriorityIndicator.Code);
            return standing.Indicator is { } value ? (value.Numerator, value.Denominator) : null;
        }
    }

    private static Task<Guid> SetAsync(ActingUser actor, ActionScenario scenario, string unit, Guid? parent = null) =>
        actor.Get<CreatePriority>().RunAsync(scenario.Institution.Unit(unit), Facts with { ParentId = parent }, CancellationToken.None);

    private static Task LinkAsync(ActingUser actor, ActionScenario scenario, Guid priority) =>
        actor.Get<LinkActionToPriority>().RunAsync(scenario.Action, 0, priority, CancellationToken.None);

    private static Task<IReadOnlyList<PriorityRow>> ListAsync(ActingUser actor, ActionScenario scenario, string unit) => actor.Get<PriorityQuery>().ListAsync(
        new UnitSummary(scenario.Institution.Unit(unit), unit, unit, UnitKind.School, null), Year, CancellationToken.None);

    private static async Task<string> RefusedAsync(Func<Task> step) => (await Should.ThrowAsync<DomainException>(step)).Code;
}
