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
    public void Tidied_OfAnAddress_KeepsTheFilterAlone(string query, string kept) => SavedFilters.Tidied(query).ShouldBe(kept);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SaveAsync_Shared_IsSeenByThoseWhoOverseeTheUnit(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using (var office = await house.AsOfficeAsync())
        {
            await SaveAsync(office, "Shared", house.Inner.Unit("ARTS"));
            await SaveAsync(office, "Mine", null);
            (await office.Get<SavedFilters>().OwnAsync(CancellationToken.None)).Select(filter => filter.Name).ShouldBe(["Mine", "Shared"]);
        }

        await using var dean = await house.AsDeanAsync();
        (await dean.Get<SavedFilters>().SharedAsync(CancellationToken.None)).ShouldHaveSingleItem().Name.ShouldBe("Shared");
        await using var other = await house.AsOtherDeanAsync();
        (await other.Get<SavedFilters>().SharedAsync(CancellationToken.None)).ShouldBeEmpty();
        await Should.ThrowAsync<NotFoundException>(() => SaveAsync(other, "Elsewhere", house.Inner.Unit("ARTS")));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ChooseDefaultAsync_AnotherOne_LeavesOneAndOthersCannotTouchIt(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using var office = await house.AsOfficeAsync();
        var filters = office.Get<SavedFilters>();
        await filters.SaveAsync("First", ActionViewKind.Board, "status=open", null, asDefault: true, CancellationToken.None);
        await SaveAsync(office, "Second", null);
        var own = await filters.OwnAsync(CancellationToken.None);
        (await filters.DefaultAsync(CancellationToken.None))!.Path.ShouldStartWith("/responsibilities/actions/board?status=open&saved=");

        await filters.ChooseDefaultAsync(own[1].Id, CancellationToken.None);
        (await filters.DefaultAsync(CancellationToken.None))!.Name.ShouldBe("Second");
        await using var dean = await house.AsDeanAsync();
        await Should.ThrowAsync<NotFoundException>(() => dean.Get<SavedFilters>().RemoveAsync(own[0].Id, CancellationToken.None));
        await filters.ChooseDefaultAsync(null, CancellationToken.None);
        (await filters.DefaultAsync(CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public void SavedFilter_WithoutAName_IsRefused() =>
        Should.Throw<DomainException>(() => new SavedFilter(Guid.Empty, "Ada", " ", ActionViewKind.List, "", null)).Code.ShouldBe("responsibilities.filter-name");

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task BoardQuery_OfTheOpenYear_PutsEachActionIntoItsColumn(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using var office = await house.AsOfficeAsync();
        await office.Get<BeginAction>().RunAsync(house.Action, 0, CancellationToken.None);
        var columns = await office.Get<BoardQuery>().ColumnsAsync(new ActionFilter(), CancellationToken.None);
        columns.Select(column => (column.Status, column.Count)).ShouldBe(
            [(ActionStatus.Planned, 0), (ActionStatus.InProgress, 1), (ActionStatus.Blocked, 0), (ActionStatus.Done, 0)]);
        columns[1].Cards.ShouldHaveSingleItem().Version.ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task TimelineAsync_OfMoreThanFit_KeepsWhatIsToBeDoneBeforeWhatWasDoneLast(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using var office = await house.AsOfficeAsync();
        for (var day = 1; day <= 110; day++)
        {
            var done = new ResponsibilityAction(
                house.Plan() with { Dates = new ActionDates(Drafts.Today.AddDays(-130), Drafts.Today.AddDays(-120 + day)) }, Drafts.Hand);
            done.Begin(Drafts.Hand);
            done.Complete("It helped", Drafts.Today.AddDays(-120 + day), Drafts.Hand);
            office.Db.Add(done);
        }

        await office.Db.SaveChangesAsync();
        var line = await office.Get<BoardQuery>().TimelineAsync(new ActionFilter(), CancellationToken.None);

        (line.Rows.Count, line.IsMore).ShouldBe((100, true));
        line.Rows[^1].Id.ShouldBe(house.Action);
        line.Rows[0].Due.ShouldBe(Drafts.Today.AddDays(-120 + 12));
        line.Rows.Select(row => row.Due).ShouldBeInOrder();
    }

    [Fact]
    public void Timeline_OfAnAction_BeginsWithAMonthAndEndsAfterItsDueDate()
    {
        var row = new ActionRow { Id = Guid.CreateVersion7(), Title = "A", Code = "CDO-ORG-1", Start = new DateOnly(2026, 10, 15), Due = new DateOnly(2026, 12, 5) };
        var line = Timeline.Of([row], isMore: false, Drafts.Today);
        (line.First, line.Days).ShouldBe((new DateOnly(2026, 10, 1), 92));
        line.Bar(row).ShouldBe((14, 52));
        line.Months.Select(month => month.At).ShouldBe([0, 31, 61]);
    }

    private static Task SaveAsync(Database.Actor actor, string name, Guid? unit) =>
        actor.Get<SavedFilters>().SaveAsync(name, ActionViewKind.List, "status=open", unit, asDefault: false, CancellationToken.None);
}
