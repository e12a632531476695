using FacultyDev.Institution.Composition;

namespace FacultyDev.Modules.Tests.Institution.Composition;

public sealed class MarkSetTests
{
    [Fact]
    public void Differences_OfTwoSets_CountWhatIsInOneOnly()
    {
        var random = new Random(4);
        for (var round = 0; round < 200; round++)
        {
            var first = Draw();
            var second = Draw();
            MarkSet.Differences(MarkSet.Write(first), MarkSet.Write(second))
                .ShouldBe((first.Except(second).Count(), second.Except(first).Count()));
        }

        HashSet<ulong> Draw() => [.. Enumerable.Range(0, random.Next(30)).Select(_ => (ulong)random.Next(40) * 0x0101_0101_0101)];
    }
}
