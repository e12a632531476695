using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Responsibilities.Actions;
using FacultyDev.Responsibilities.YearLocks;
using FacultyDev.Responsibilities.Years;

namespace FacultyDev.Modules.Tests.Responsibilities.Years;

public sealed class YearClosingTests
{
    private static readonly AcademicYear LastYear = new(2025);

    [Theory]
    [InlineData(2026, 5, 31, false)]
    [InlineData(2026, 6, 1, true)]
    [InlineData(2027, 1, 1, true)]
    public void StartClosing_FromTheLastMonthOn_LocksTheYear(int year, int month, int day, bool allowed)
    {
        var closing = new YearClosing(LastYear);
        if (!allowed)
        {
            Refused(() => closing.StartClosing(Guid.Empty, new DateOnly(year, month, day))).ShouldBe("responsibilities.year.too-early");
            return;
        }

        closing.StartClosing(Guid.Empty, new DateOnly(year, month, day));
        (closing.IsLocked, closing.State).ShouldBe((true, YearState.Closing));
    }

    [Fact]
    public void Close_AgainAfterReopening_CountsSnapshots()
    {
        var closing = new YearClosing(LastYear);
        var first = Closed(closing, 1);
        Refused(() => closing.StartClosing(Guid.Empty, ActionSamples.Today)).ShouldBe("responsibilities.year.already-closed");

        closing.Reopen(first, "A figure was wrong", ActionSamples.Planner);
        (closing.State, closing.SnapshotId, first.ReopenedWhy, first.ReopenedBy).ShouldBe((YearState.Open, null, "A figure was wrong", ActionSamples.Planner.Name));
        var second = Closed(closing, 2);
        (closing.SnapshotId, closing.Snapshots).ShouldBe((second.Id, 2));
        Refused(() => closing.Reopen(first, "Again", ActionSamples.Planner)).ShouldBe("responsibilities.year.not-closed");
    }

    [Fact]
    public void Reopen_WithoutAReason_RefusesAndStaysClosed()
    {
        var closing = new YearClosing(LastYear);
        var snapshot = Closed(closing, 1);
        Refused(() => closing.Reopen(snapshot, "  ", ActionSamples.Planner)).ShouldBe("responsibilities.action.invalid-reason");
        closing.State.ShouldBe(YearState.Closed);
    }

    [Fact]
    public void CancelClosing_WhileClosing_UnlocksTheYear()
    {
        var closing = new YearClosing(LastYear);
        Refused(closing.CancelClosing).ShouldBe("responsibilities.year.not-closing");
        closing.StartClosing(Guid.Empty, ActionSamples.Today);
        closing.CancelClosing();
        closing.IsLocked.ShouldBeFalse();
        Refused(() => closing.Close(new MatrixSnapshot(LastYear, 1, ActionSamples.Planner))).ShouldBe("responsibilities.year.not-closing");
    }

    private static MatrixSnapshot Closed(YearClosing closing, int number)
    {
        closing.StartClosing(Guid.CreateVersion7(), ActionSamples.Today);
        var snapshot = new MatrixSnapshot(LastYear, number, ActionSamples.Planner);
        closing.Close(snapshot);
        return snapshot;
    }

    private static string Refused(Action step) => Should.Throw<DomainException>(step).Code;
}
