using FacultyDev.Ui;

namespace FacultyDev.Modules.Tests.Ui;

public sealed class SparkLineTests
{
    [Fact]
    public void Points_RisingValues_GoFromBottomLeftToTopRight()
    {
        var points = SparkLine.Points([1, 2, 3]);
        points.ShouldBe([(2.5m, 15.5m), (27m, 9m), (51.5m, 2.5m)]);
    }

    [Fact]
    public void Points_LevelValues_RunThroughTheMiddle() =>
        SparkLine.Points([4, 4, 4]).ShouldAllBe(point => point.Y == 9m);

    [Fact]
    public void Of_OneValue_DrawsNothing() => SparkLine.Of([1]).ShouldBe(Markup.Nothing);
}
