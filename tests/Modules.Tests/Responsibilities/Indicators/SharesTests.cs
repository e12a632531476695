using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Responsibilities.Indicators;

namespace FacultyDev.Modules.Tests.Responsibilities.Indicators;

public sealed class SharesTests
{
    [Theory]
    [InlineData(61, 100, 0.61)]
    [InlineData(0, 3, 0)]
    [InlineData(3, 3, 1)]
    public void Of_SomeOfAll_IsTheShareWithBothCounts(int some, int all, double share)
    {
        var value = ShareIndicator.Of(some, all, default, "/there");

        (value.Unit, value.Value, value.Numerator, value.Denominator).ShouldBe((IndicatorUnit.Share, (decimal)share, some, all));
    }
}
