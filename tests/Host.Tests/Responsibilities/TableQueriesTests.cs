using FacultyDev.Tests.Demo;

namespace FacultyDev.Host.Tests.Responsibilities;

/// <summary>The table reads stored figures, so its work does not grow with the number of actions.</summary>
public sealed class TableQueriesTests(SmallDemo demo)
{
    [Theory]
    [InlineData("/responsibilities")]
    [InlineData("/responsibilities?unit=HLTH")]
    public async Task Table_OfStoredFigures_NeedsAtMostTwelveQueries(string path)
    {
        using var office = await Visitor.SignedInAsync(demo, "office");
        await office.ReadAsync(path);
        demo.Queries.Of(path).ShouldBeInRange(5, 12);
    }
}
