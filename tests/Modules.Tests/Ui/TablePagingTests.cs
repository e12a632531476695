using System.Globalization;
using System.Text.Encodings.Web;
using FacultyDev.Kernel.Time;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Ui;

namespace FacultyDev.Modules.Tests.Ui;

public sealed class TablePagingTests
{
    private const int Count = 173;

    private static readonly (string Sort, bool Descending)[] Orders =
        [.. from sort in new[] { "name", "room", "guests", "cost", "due", "at" } from down in new[] { false, true } select (sort, down)];

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task LoadAsync_PageAfterPage_ShowsEveryRowOnce(DatabaseKind kind)
    {
        await using var db = await VisitContext.WithVisitsAsync(Count, kind);
        foreach (var (sort, descending) in Orders)
        {
            var seen = (await ForwardAsync(db, sort, descending)).SelectMany(page => page.Rows).Select(row => row.Id).ToList();
            seen.Count.ShouldBe(Count, $"{sort} {descending}");
            seen.ShouldBeUnique();
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task LoadAsync_BackFromTheLastPage_ShowsTheSamePages(DatabaseKind kind)
    {
        await using var db = await VisitContext.WithVisitsAsync(Count, kind);
        foreach (var (sort, descending) in Orders)
        {
            var forward = await ForwardAsync(db, sort, descending);
            var page = forward[^1];
            for (var number = forward.Count - 2; number >= 0; number--)
            {
                page = await TableResult.LoadAsync(
                    db.Rows, VisitRow.Table(), new TableRequest { Sort = sort, Desc = descending, Before = page.Before });
                page.Rows.Select(row => row.Id).ShouldBe(forward[number].Rows.Select(row => row.Id), $"{sort} {descending}, page {number}");
            }

            page.Before.ShouldBeNull();
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task LoadAsync_EmptyValues_ComeLastInBothDirections(DatabaseKind kind)
    {
        await using var db = await VisitContext.WithVisitsAsync(Count, kind);
        foreach (var descending in new[] { false, true })
        {
            var costs = (await ForwardAsync(db, "cost", descending)).SelectMany(page => page.Rows).Select(row => row.Cost).ToList();
            var given = costs.TakeWhile(cost => cost is not null).ToList();
            given.ShouldBe(descending ? given.OrderDescending() : given.Order());
            costs.Skip(given.Count).ShouldAllBe(cost => cost == null);
            given.Count.ShouldBeLessThan(Count);
        }
    }

    [Fact]
    public async Task LoadAsync_RowAddedMeanwhile_DoesNotShiftTheNextPage()
    {
        await using var db = await VisitContext.WithVisitsAsync(120);
        var request = new TableRequest { Sort = "name" };
        var first = await TableResult.LoadAsync(db.Rows, VisitRow.Table(), request);
        db.Add(new Visit { Name = "Visit 0000 and a half" });
        await db.SaveChangesAsync();
        var second = await TableResult.LoadAsync(db.Rows, VisitRow.Table(), new TableRequest { Sort = "name", After = first.After });
        second.Rows[0].Name.ShouldBe("Visit 0050");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("////")]
    [InlineData("e30")]
    public async Task LoadAsync_InvalidCursor_ShowsTheFirstPage(string after)
    {
        await using var db = await VisitContext.WithVisitsAsync(60);
        var page = await TableResult.LoadAsync(db.Rows, VisitRow.Table(), new TableRequest { Sort = "name", After = after });
        page.Rows[0].Name.ShouldBe("Visit 0000");
        page.Rows.Count.ShouldBe(TableResult.PageSize);
    }

    [Fact]
    public async Task LoadAsync_UnknownSort_UsesTheDefaultOrder()
    {
        await using var db = await VisitContext.WithVisitsAsync(10);
        var page = await TableResult.LoadAsync(db.Rows, VisitRow.Table().SortedBy("name", descending: true), new TableRequest { Sort = "password" });
        page.Rows.Select(row => row.Name).ShouldBe(page.Rows.Select(row => row.Name).OrderDescending());
        page.SortedBy.ShouldBe("name");
    }

    [Fact]
    public async Task LoadAsync_ColumnsChosen_ShowsTheFirstColumnAndThose()
    {
        await using var db = await VisitContext.WithVisitsAsync(1);
        var page = await TableResult.LoadAsync(db.Rows, VisitRow.Table(), new TableRequest { Columns = ["due"] });
        page.Headers.Where(head => head.IsShown).Select(head => head.Key).ShouldBe(["name", "due"]);
        page.GetLines(new DateFormatter(new Clock(new FixedClock()))).Single().Cells.Count.ShouldBe(2);
    }

    [Fact]
    public async Task GetLines_TimeWithoutAFormat_ShowsItsDayInTheZone()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en");
        await using var db = await VisitContext.WithVisitsAsync(1);
        var clock = new Clock(new FixedClock());
        clock.SetZone("Pacific/Pago_Pago");
        var page = await TableResult.LoadAsync(db.Rows, VisitRow.Table(), new TableRequest { Columns = ["at"] });
        using var cell = new StringWriter();
        page.GetLines(new DateFormatter(clock)).Single().Cells[1].WriteTo(cell, HtmlEncoder.Default);
        cell.ToString().ShouldBe("""<span class="date">31 Dec 2025</span>""");
    }

    [Fact]
    public void Column_ValueWithoutOrderInTheDatabase_IsRefused() =>
        Should.Throw<ArgumentException>(() => new TableDefinition<VisitRow>(row => row.Id).Column("day", "Day", row => row.At.DayOfWeek));

    private static async Task<List<TableResult<VisitRow>>> ForwardAsync(VisitContext db, string sort, bool descending)
    {
        var pages = new List<TableResult<VisitRow>>();
        string? after = null;
        do
        {
            var page = await TableResult.LoadAsync(
                db.Rows, VisitRow.Table(), new TableRequest { Sort = sort, Desc = descending, After = after });
            pages.Add(page);
            after = page.After;
        }
        while (after is not null);
        return pages;
    }
}
