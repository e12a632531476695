using FacultyDev.Tests.Demo;

namespace FacultyDev.Host.Tests.Access;

/// <summary>
/// Calls every route as everybody, once, with a valid form token and an empty form (the API: an empty object), and notes the answers. What such a call writes
/// is undone, so that no answer depends on the calls before.
/// </summary>
public sealed class RouteSweep : IAsyncLifetime
{
    private readonly DemoHost host = new();

    /// <summary>Row of the table → column → status.</summary>
    internal Dictionary<string, IReadOnlyDictionary<string, int>> Statuses { get; } = [];

    public async ValueTask InitializeAsync()
    {
        await host.SeedAsync(people: 60);
        var visitors = await VisitorsAsync();
        using var before = new DatabaseSnapshot(host.DatabaseFile);
        foreach (var route in await Routes.ListAsync(host.Services))
            foreach (var (with, path) in host.Samples.PathsOf(route))
                Statuses.Add(AccessTable.Key(route.Method, route.Pattern, with), await AnswersAsync(visitors, before, route.Method, path));
        foreach (var visitor in visitors.Values)
            visitor.Dispose();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private async Task<Dictionary<string, Visitor>> VisitorsAsync()
    {
        var visitors = new Dictionary<string, Visitor> { [AccessTable.Anonymous] = await Visitor.AnonymousAsync(host) };
        foreach (var role in DemoHost.Roles)
            visitors[role] = await Visitor.SignedInAsync(host, role);
        foreach (var visitor in visitors.Values)
            visitor.KeepCookiesAsTheyAre();
        return visitors;
    }

    private static async Task<Dictionary<string, int>> AnswersAsync(
        Dictionary<string, Visitor> visitors, DatabaseSnapshot before, string method, string path)
    {
        var answers = new Dictionary<string, int>();
        foreach (var (who, visitor) in visitors)
        {
            using var answer = method == "GET" ? await visitor.GetAsync(path)
                : path.StartsWith("/api/", StringComparison.Ordinal) ? await visitor.CallAsync(path)
                : await visitor.PostAsync(path);
            answers[who] = (int)answer.StatusCode;
            before.BringBack();
        }

        return answers;
    }
}
