using System.Net;
using System.Text.Json.Nodes;

namespace FacultyDev.Host.Tests.Api;

[Collection<ChangeableDemoTests>]
public sealed class ApiTests(ChangeableDemo demo)
{
    [Theory]
    [InlineData("institution/units", "read-units", "code")]
    [InlineData("institution/people", "read-people", "id")]
    [InlineData("institution/roles", "read-roles", "id")]
    [InlineData("responsibilities/actions", "read-actions", "id")]
    public async Task List_PageByPage_ReturnsEachItemOnceAndByItsKey(string path, string scope, string key)
    {
        using var program = await ApiClient.OfAsync(demo, "office", scope);
        var all = await AllAsync(program, path, key, limit: 200);
        all.Count.ShouldBeGreaterThan(5);
        all.ShouldBeUnique();

        (await AllAsync(program, path, key, limit: 5)).ShouldBe(all);
        (await program.ReadAsync($"{path}/{all[0]}"))[key]!.GetValue<string>().ShouldBe(all[0]);
    }

    [Theory]
    [InlineData("institution/units?limit=201", HttpStatusCode.BadRequest)]
    [InlineData("institution/people?after=nonsense", HttpStatusCode.BadRequest)]
    [InlineData("institution/units/NOPE", HttpStatusCode.NotFound)]
    [InlineData("institution/units?kind=Nonsense", HttpStatusCode.BadRequest)]
    [InlineData("institution/units?within=NOPE", HttpStatusCode.BadRequest)]
    [InlineData("institution/people?unit=NOPE", HttpStatusCode.BadRequest)]
    public async Task Get_UnknownOrInvalid_IsProblemJson(string path, HttpStatusCode status)
    {
        using var program = await ApiClient.OfAsync(demo, "office", "read-units", "read-people");

        using var answer = await program.GetAsync(path);

        answer.StatusCode.ShouldBe(status, await answer.Content.ReadAsStringAsync());
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Get_Unknown_IsReportedInTheRequestedLanguage()
    {
        using var program = await ApiClient.OfAsync(demo, "office", "read-units");

        using var answer = await program.GetAsync("institution/units/NOPE", language: "es");

        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["title"]!.GetValue<string>().ShouldBe("Aquí no hay nada que usted pueda abrir.");
    }

    [Fact]
    public async Task People_OfAUnitOutOfReach_AreEmpty()
    {
        using var program = await ApiClient.OfAsync(demo, "dean", "read-people");

        var people = (await program.ReadAsync("institution/people?unit=BUSN"))["items"]!.AsArray();

        people.ShouldBeEmpty();
    }

    [Fact]
    public async Task Action_PlannedBegunAndCompleted_RequiresItsCurrentVersion()
    {
        using var program = await ApiClient.OfAsync(demo, "office", "write-actions");
        using var planned = await program.PostAsync("responsibilities/actions", new
        {
            title = "Thank the mentors", codes = new[] { "CDO-ORG-3" }, unit = "PHTH", owner = "role:DeansOffice", due = "2027-06-01",
        });
        planned.StatusCode.ShouldBe(HttpStatusCode.Created, await planned.Content.ReadAsStringAsync());
        var path = $"responsibilities/actions/{JsonNode.Parse(await planned.Content.ReadAsStringAsync())!["id"]}";
        var first = planned.Headers.ETag!.ToString();

        using (var unversioned = await program.PostAsync($"{path}/begin"))
            unversioned.StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        using var begun = await program.PostAsync($"{path}/begin", version: first);
        begun.StatusCode.ShouldBe(HttpStatusCode.OK, await begun.Content.ReadAsStringAsync());
        using (var stale = await program.PostAsync($"{path}/complete", new { outcome = "Done", completedOn = "2026-11-25" }, first))
            stale.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        using var done = await program.PostAsync($"{path}/complete", new { outcome = "118 were thanked" }, begun.Headers.ETag!.ToString());
        done.StatusCode.ShouldBe(HttpStatusCode.OK, await done.Content.ReadAsStringAsync());

        (await program.ReadAsync(path))["status"]!.GetValue<string>().ShouldBe("Done");
        using var again = await program.PostAsync($"{path}/complete", new { outcome = "Again" }, done.Headers.ETag!.ToString());
        again.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await again.Content.ReadAsStringAsync()).ShouldContain("responsibilities.action.already-done");
    }

    private static async Task<List<string>> AllAsync(ApiClient program, string path, string key, int limit)
    {
        var seen = new List<string>();
        for (string? next = ""; next is not null;)
        {
            var page = await program.ReadAsync($"{path}?limit={limit}{(next.Length > 0 ? $"&after={Uri.EscapeDataString(next)}" : "")}");
            seen.AddRange(Keys(page, key));
            next = page["next"]?.GetValue<string>();
        }

        return seen;
    }

    private static List<string> Keys(JsonObject page, string key) => [.. page["items"]!.AsArray().Select(item => item![key]!.GetValue<string>())];
}
