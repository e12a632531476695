using FacultyDev.Responsibilities.Figures;

namespace FacultyDev.Modules.Tests.Responsibilities.Figures;

public sealed class TrendTests
{
    private const int November = 2026 * 12 + 10;

    [Fact]
    public void Of_Nothing_IsEmpty() => Trend.Of([], November).ShouldBeEmpty();

    [Fact]
    public void Of_OneFinishedThisMonth_RisesAtTheEnd() =>
        Trend.Of([(November, 1)], November).ShouldBe([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);

    [Fact]
    public void Of_OneFinishedAYearAgo_FallsAtTheEnd() =>
        Trend.Of([(November - 12, 1)], November).ShouldBe([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0]);

    [Fact]
    public void Of_TheSameMonthEachYear_IsLevel() =>
        Trend.Of([(November - 12, 2), (November, 2)], November).ShouldBe([2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]);

    [Fact]
    public void Of_TooOldOrFuture_IsNotCounted() => Trend.Of([(November - 22, 4), (November + 1, 4)], November).ShouldBe(
        [4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

    [Fact]
    public void Of_OlderThanAnyPoint_IsEmpty() => Trend.Of([(November - 23, 4)], November).ShouldBeEmpty();
}
