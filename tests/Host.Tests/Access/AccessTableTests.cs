using FacultyDev.Tests.Demo;

namespace FacultyDev.Host.Tests.Access;

/// <summary>Every route, called as everybody, answers what the written table says.</summary>
public sealed class AccessTableTests(RouteSweep sweep) : IClassFixture<RouteSweep>
{
    private readonly AccessTable table = AccessTable.Read();

    public static TheoryData<string> Everybody => [AccessTable.Anonymous, .. DemoHost.Roles];

    [Fact]
    public void Table_HasARowForEveryRoute_AndNoOther()
    {
        var file = table.WriteSeen(sweep.Statuses);
        var missing = sweep.Statuses.Keys.Except(table.Keys).Select(key => $"missing:  {key},{string.Join(',', sweep.Statuses[key].Values)}");
        var obsolete = table.Keys.Except(sweep.Statuses.Keys).Select(key => $"obsolete: {key}");
        string.Join('\n', missing.Concat(obsolete)).ShouldBeEmpty($"What was seen stands in {file}; read it, and copy what is right into Access/access-table.csv.");
    }

    [Theory, MemberData(nameof(Everybody))]
    public void Answers_OfEveryRoute_AreThoseOfTheTable(string who)
    {
        var wrong =
            from row in sweep.Statuses
            let expected = table.Expected(row.Key, who)
            where expected is not null && expected != $"{row.Value[who]}"
            select $"{row.Key}: expected {expected}, seen {row.Value[who]}";
        string.Join('\n', wrong).ShouldBeEmpty();
    }

    [Fact]
    public void Answers_OfEveryRoute_AreNeverAServerError() =>
        sweep.Statuses.Where(row => row.Value.Values.Any(status => status >= 500)).Select(row => row.Key).ShouldBeEmpty();
}
