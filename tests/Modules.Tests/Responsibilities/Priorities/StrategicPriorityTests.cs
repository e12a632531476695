using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Responsibilities.Actions;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Priorities;

namespace FacultyDev.Modules.Tests.Responsibilities.Priorities;

public sealed class StrategicPriorityTests
{
    private static readonly PriorityDetails Facts = new(" Keep people ", " ", new AcademicYear(2025), new AcademicYear(2027), null);

    [Fact]
    public void New_WithSurroundingSpaces_IsTrimmed()
    {
        var priority = new StrategicPriority(ActionSamples.Unit, Facts, 1);
        (priority.Title, priority.Description, priority.FirstYear, priority.LastYear).ShouldBe(("Keep people", null, 2025, 2027));
    }

    [Theory]
    [InlineData(2024, false)]
    [InlineData(2025, true)]
    [InlineData(2027, true)]
    [InlineData(2028, false)]
    public void Covers_AYear_IsTrueFromFirstToLast(int year, bool covered) =>
        new StrategicPriority(ActionSamples.Unit, Facts, 1).Covers(new AcademicYear(year)).ShouldBe(covered);

    [Fact]
    public void Covers_WithoutALastYear_HasNoEnd() =>
        new StrategicPriority(ActionSamples.Unit, Facts with { Last = null }, 1).Covers(new AcademicYear(2099)).ShouldBeTrue();

    [Theory]
    [InlineData("", 2027, "responsibilities.priority.invalid-title")]
    [InlineData("Fine", 2024, "responsibilities.priority.end-before-start")]
    public void New_InvalidDetails_Refuses(string title, int last, string code) => Should.Throw<DomainException>(
        () => new StrategicPriority(ActionSamples.Unit, Facts with { Title = title, Last = new AcademicYear(last) }, 1)).Code.ShouldBe(code);

    [Fact]
    public void Close_ThenReopen_IsOpenWithoutAReason()
    {
        var priority = new StrategicPriority(ActionSamples.Unit, Facts, 1);
        priority.Close("Reached", ActionSamples.Today);
        (priority.IsOpen, priority.ClosedOn, priority.ClosedWhy).ShouldBe((false, ActionSamples.Today, "Reached"));
        Refused(() => priority.Close("Again", ActionSamples.Today)).ShouldBe("responsibilities.priority.closed");
        Refused(() => priority.Reword(Facts)).ShouldBe("responsibilities.priority.closed");

        priority.Reopen();
        (priority.IsOpen, priority.ClosedWhy).ShouldBe((true, null));
        Refused(priority.Reopen).ShouldBe("responsibilities.priority.already-open");
    }

    [Fact]
    public void Close_WithoutAReason_Refuses() =>
        Refused(() => new StrategicPriority(ActionSamples.Unit, Facts, 1).Close(" ", ActionSamples.Today)).ShouldBe("responsibilities.action.invalid-reason");

    [Fact]
    public void Reword_ToDeriveFromItself_Refuses()
    {
        var priority = new StrategicPriority(ActionSamples.Unit, Facts, 1);
        Refused(() => priority.Reword(Facts with { ParentId = priority.Id })).ShouldBe("responsibilities.priority.invalid-parent");
    }

    [Fact]
    public void Link_OpenAction_AddsAHistoryEntryWithThePriority()
    {
        var action = ActionSamples.Planned();
        var priority = new PriorityLink(Guid.CreateVersion7(), "Keep people");
        action.Link(priority, ActionSamples.Planner);
        action.PriorityId.ShouldBe(priority.Id);
        (action.History[^1].Verb, action.History[^1].After).ShouldBe((ActionVerb.Linked, "Keep people"));
        Refused(() => action.Link(priority, ActionSamples.Planner)).ShouldBe("responsibilities.priority.unchanged");
        action.Link(null, ActionSamples.Planner);
        action.PriorityId.ShouldBeNull();
    }

    [Fact]
    public void Link_DoneAction_Refuses() => Refused(() => ActionSamples.Done().Link(null, ActionSamples.Planner)).ShouldBe("responsibilities.action.already-done");

    private static string Refused(Action step) => Should.Throw<DomainException>(step).Code;
}
