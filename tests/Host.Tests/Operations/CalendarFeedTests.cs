using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using FacultyDev.Tests.Demo;

namespace FacultyDev.Host.Tests.Operations;

/// <summary>A calendar program reads the owner's dates at the private address, until the owner replaces or stops the feed.</summary>
public sealed partial class CalendarFeedTests(SmallDemo demo)
{
    [Fact]
    public async Task Feed_CreatedReplacedAndStopped_IsServedAtTheCurrentAddressOnly()
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

    [Fact]
    public async Task CalendarFile_OfAnAction_ContainsItsDueDate()
    {
        using var dean = await Visitor.SignedInAsync(demo, "dean");
        var action = ActionPath().Match(await dean.ReadAsync("/responsibilities/actions?status=open")).Value;
        using var page = await new HtmlParser().ParseDocumentAsync(await dean.ReadAsync(action));

        using var answer = await dean.GetAsync(page.QuerySelector("a[href*='handler=Calendar']")!.GetAttribute("href")!);

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        var entry = (await CalendarReader.ReadAsync(await answer.Content.ReadAsStringAsync())).Events.ShouldHaveSingleItem();
        entry.Summary.ShouldContain(page.QuerySelector("h1")!.TextContent.Trim());
        entry.IsWholeDay.ShouldBeTrue();
        entry.Uid.ShouldBe($"action-{action[(action.LastIndexOf('/') + 1)..]}@facultydev");
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

    [GeneratedRegex("/responsibilities/actions/[0-9a-f-]{36}")]
    private static partial Regex ActionPath();

    [GeneratedRegex(@"/calendar/[A-Za-z0-9_-]{43}\.ics")]
    private static partial Regex FeedPath();
}
