using System.Net;
using System.Text.RegularExpressions;
using FacultyDev.Tests.Demo;

namespace FacultyDev.Host.Tests.Operations;

/// <summary>A calendar program with the private address reads the owner's dates; without it, or after the owner stopped it, nobody does.</summary>
public sealed partial class CalendarFeedTests(SmallDemo demo)
{
    [Fact]
    public async Task Feed_MadeReplacedAndStopped_AnswersOnlyTheAddressInForce()
    {
        using var owner = await Visitor.SignedInAsync(demo, "dean");
        using var program = await Visitor.AnonymousAsync(demo);

        var first = await RenewAsync(owner);
        using (var answer = await program.GetAsync(first))
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
            var read = await CalendarReader.ReadAsync(await answer.Content.ReadAsStringAsync());
            read.Events.ShouldAllBe(entry => entry.IsWholeDay && entry.Zone == null && entry.Summary.Length > 0);
        }

        var second = await RenewAsync(owner);
        (await StatusAsync(program, first)).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(program, second)).ShouldBe(HttpStatusCode.OK);

        using var stopped = await owner.PostAsync("/calendar?handler=Stop");
        (await StatusAsync(program, second)).ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> RenewAsync(Visitor owner)
    {
        using var page = await owner.PostAsync("/calendar?handler=Renew");
        return FeedPath().Match(await page.Content.ReadAsStringAsync()).Value;
    }

    private static async Task<HttpStatusCode> StatusAsync(Visitor visitor, string path)
    {
        using var answer = await visitor.GetAsync(path);
        return answer.StatusCode;
    }

    [GeneratedRegex(@"/calendar/[A-Za-z0-9_-]{43}\.ics")]
    private static partial Regex FeedPath();
}
