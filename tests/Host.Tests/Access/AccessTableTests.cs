using FacultyDev.Host.Tests.Crawling;

namespace FacultyDev.Host.Tests.Access;

/// <summary>The status of every route for every role equals the access table.</summary>
[Collection<CrawlTests>]
public sealed class AccessTableTests(Crawl crawl)
{
    private readonly AccessTable table = AccessTable.Read();

    /// <summary>Maps a row of the table to the status per role.</summary>
    private readonly Dictionary<string, IReadOnlyDictionary<string, int>> seen = crawl.Responses
        .GroupBy(answer => AccessTable.Key(answer.Route.Method, answer.Route.Pattern, answer.With))
        .ToDictionary(row => row.Key, IReadOnlyDictionary<string, int> (row) => row.ToDictionary(answer => answer.Who, answer => (int)answer.Status));

    public static TheoryData<string> Everybody => [.. Crawl.Everybody];

    [Fact]
    public void Table_OfAllRoutes_HasARowForEachAndNoOther()
    {
        var file = table.WriteSeen(seen);
        var missing = seen.Keys.Except(table.Keys).Select(key => $"missing:  {key},{string.Join(',', seen[key].Values)}");
        var obsolete = table.Keys.Except(seen.Keys).Select(key => $"obsolete: {key}");
        string.Join('\n', missing.Concat(obsolete)).ShouldBeEmpty($"What was seen stands in {file}; read it, and copy what is right into Access/access-table.csv.");
    }

    [Theory, MemberData(nameof(Everybody))]
    public void Responses_OfEveryRoute_MatchTheTable(string who)
    {
        var wrong =
            from row in seen
            let expected = table.Expected(row.Key, who)
            where expected is not null && expected != $"{row.Value[who]}"
            select $"{row.Key}: expected {expected}, seen {row.Value[who]}";
        string.Join('\n', wrong).ShouldBeEmpty();
    }

    [Fact]
    public void Responses_OfEveryRoute_AreNoServerErrors() =>
        seen.Where(row => row.Value.Values.Any(status => status >= 500)).Select(row => row.Key).ShouldBeEmpty();
}
