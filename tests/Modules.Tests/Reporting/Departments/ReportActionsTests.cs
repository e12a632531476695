using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Reporting.Departments;

namespace FacultyDev.Modules.Tests.Reporting.Departments;

public sealed class ReportActionsTests
{
    private static readonly DateOnly Today = SampleUnit.Today;
    private static readonly Guid Unit = Guid.CreateVersion7();

    [Fact]
    public void Of_OpenActionDueToday_IsNotLate()
    {
        var actions = Sorted(Open("today", Today), Open("yesterday", Today.AddDays(-1)));

        actions.Next.Single().Title.ShouldBe("today");
        actions.Late.Single().ShouldSatisfyAllConditions(late => late.Title.ShouldBe("yesterday"), late => late.DaysLate.ShouldBe(1));
    }

    [Fact]
    public void Of_OpenActions_AreSortedByUrgency()
    {
        var actions = Sorted(Open("someday", null), Open("soon", Today.AddDays(3)), Open("long ago", Today.AddDays(-90)), Open("lately", Today.AddDays(-2)));

        actions.Late.Select(action => action.Title).ShouldBe(["long ago", "lately"]);
        actions.Next.Select(action => action.Title).ShouldBe(["soon", "someday"]);
    }

    [Fact]
    public void Of_DoneAfterItsDueDate_IsDoneNotLate()
    {
        var actions = Sorted(Done("done", Today.AddDays(-1), due: Today.AddDays(-20)), Done("earlier", Today.AddDays(-5)));

        actions.Late.ShouldBeEmpty();
        actions.Done.Select(action => action.Title).ShouldBe(["done", "earlier"]);
    }

    [Fact]
    public void Of_Dropped_IsCountedButNotListed()
    {
        var actions = Sorted(SampleActions.New(Unit, "dropped", [], null, ActionStatus.Dropped, due: Today.AddDays(-1)), Open("open", null));

        actions.ShouldSatisfyAllConditions(all => all.Total.ShouldBe(1), all => all.Dropped.ShouldBe(1));
    }

    [Fact]
    public void Of_BlockedActions_AreCountedInEveryList() => Sorted(
        SampleActions.New(Unit, "a", [], null, ActionStatus.Blocked, due: Today.AddDays(-1)),
        SampleActions.New(Unit, "b", [], null, ActionStatus.Blocked)).Blocked.ShouldBe(2);

    [Fact]
    public void Of_LastYearCutOffByTheLimit_IsNotCompared()
    {
        var many = Enumerable.Repeat(Done("x", Today), ReportActions.MaxActions).ToList();

        ReportActions.Of([], many, Today, _ => null).LastYear.ShouldBeNull();
        ReportActions.Of([], [.. many.Skip(1)], Today, _ => null).LastYear!.Done.ShouldBe(ReportActions.MaxActions - 1);
    }

    private static ReportActions Sorted(params ActionSummary[] actions) => ReportActions.Of(actions, [], Today, _ => null);

    private static ActionSummary Open(string title, DateOnly? due) => SampleActions.New(Unit, title, [], null, ActionStatus.InProgress, due);

    private static ActionSummary Done(string title, DateOnly day, DateOnly? due = null) =>
        SampleActions.New(Unit, title, [], null, ActionStatus.Done, due, day);
}
