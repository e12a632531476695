using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Responsibilities.Actions;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Views;

namespace FacultyDev.Modules.Tests.Responsibilities.Views;

public sealed class SavedFiltersTests
{
    [Theory]
    [InlineData("?status=open&after=xyz&handler=Csv&late=true", "status=open&late=true")]
    [InlineData("?saved=1&evil=%22%3E&owner=me", "owner=me")]
    [InlineData("", "")]
    public void Normalize_QueryString_KeepsOnlyTheFilter(string query, string kept) => SavedFilters.Normalize(query).ShouldBe(kept);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SaveAsync_Shared_IsVisibleToOverseersOfTheUnit(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using (var office = await scenario.AsOfficeAsync())
        {
            await SaveAsync(office, "Shared", scenario.Institution.Unit("ARTS"));
            await SaveAsync(office, "Mine", null);
            (await office.Get<SavedFilters>().ListOwnAsync(CancellationToken.None)).Select(filter => filter.Name).ShouldBe(["Mine", "Shared"]);
        }

        await using var dean = await scenario.AsDeanAsync();
        (await dean.Get<SavedFilters>().ListSharedAsync(CancellationToken.None)).ShouldHaveSingleItem().Name.ShouldBe("Shared");
        await using var other = await scenario.AsOtherDeanAsync();
        (await other.Get<SavedFilters>().ListSharedAsync(CancellationToken.None)).ShouldBeEmpty();
        await Should.ThrowAsync<NotFoundException>(() => SaveAsync(other, "Elsewhere", scenario.Institution.Unit("ARTS")));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ChooseDefaultAsync_AnotherOne_ReplacesItAndOthersCannotRemoveIt(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();
        var filters = office.Get<SavedFilters>();
        await filters.SaveAsync("First", ActionListLayout.Board, "status=open", null, asDefault: true, CancellationToken.None);
        await SaveAsync(office, "Second", null);
        var own = await filters.ListOwnAsync(CancellationToken.None);
        (await filters.FindDefaultAsync(CancellationToken.None))!.Path.ShouldStartWith("/responsibilities/actions/board?status=open&saved=");

        await filters.ChooseDefaultAsync(own[1].Id, CancellationToken.None);
        (await filters.FindDefaultAsync(CancellationToken.None))!.Name.ShouldBe("Second");
        await using var dean = await scenario.AsDeanAsync();
        await Should.ThrowAsync<NotFoundException>(() => dean.Get<SavedFilters>().RemoveAsync(own[0].Id, CancellationToken.None));
        await filters.ChooseDefaultAsync(null, CancellationToken.None);
        (await filters.FindDefaultAsync(CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public void SavedFilter_WithoutAName_IsRefused() =>
        Should.Throw<DomainException>(() => new SavedFilter(Guid.Empty, "Ada", " ", ActionListLayout.List, "", null)).Code.ShouldBe("responsibilities.filter.invalid-name");

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task BoardQuery_OfTheOpenYear_PutsEachActionInItsColumn(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();
        await office.BeginAsync(scenario.Action, 0);
        var columns = await office.Get<ActionBoardQuery>().LoadColumnsAsync(new ActionFilter(), CancellationToken.None);
        columns.Select(column => (column.Status, column.Count)).ShouldBe(
            [(ActionStatus.Planned, 0), (ActionStatus.InProgress, 1), (ActionStatus.Blocked, 0), (ActionStatus.Done, 0)]);
        columns[1].Cards.ShouldHaveSingleItem().Version.ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task LoadTimelineAsync_MoreThanFit_KeepsOpenActionsAndTheLatestDone(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();
        for (var day = 1; day <= 110; day++)
        {
            var done = new ResponsibilityAction(
                scenario.Plan() with { Dates = new ActionDates(ActionSamples.Today.AddDays(-130), ActionSamples.Today.AddDays(-120 + day)) }, ActionSamples.Planner);
            done.Begin(ActionSamples.Planner);
            done.Complete("It helped", ActionSamples.Today.AddDays(-120 + day), ActionSamples.Planner);
            office.Db.Add(done);
        }

        await office.Db.SaveChangesAsync();
        var line = await office.Get<ActionBoardQuery>().LoadTimelineAsync(new ActionFilter(), CancellationToken.None);

        (line.Rows.Count, line.IsMore).ShouldBe((100, true));
        line.Rows[^1].Id.ShouldBe(scenario.Action);
        line.Rows[0].Due.ShouldBe(ActionSamples.Today.AddDays(-120 + 12));
        line.Rows.Select(row => row.Due).ShouldBeInOrder();
    }

    [Fact]
    public void Timeline_OfAnAction_StartsAtAMonthAndEndsAfterItsDueDate()
    {
        var row = new ActionRow { Id = Guid.CreateVersion7(), Title = "A", Code = "CDO-ORG-1", Start = new DateOnly(2026, 10, 15), Due = new DateOnly(2026, 12, 5) };
        var line = ActionTimeline.Of([row], isMore: false, ActionSamples.Today);
        (line.First, line.Days).ShouldBe((new DateOnly(2026, 10, 1), 92));
        line.Bar(row).ShouldBe((14, 52));
        line.Months.Select(month => month.At).ShouldBe([0, 31, 61]);
    }

    private static Task SaveAsync(Database.ActingUser actor, string name, Guid? unit) =>
        actor.Get<SavedFilters>().SaveAsync(name, ActionListLayout.List, "status=open", unit, asDefault: false, CancellationToken.None);
}
