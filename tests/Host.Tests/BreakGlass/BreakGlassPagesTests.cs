using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FacultyDev.Accounts;
using FacultyDev.Contracts.Extensions;
using FacultyDev.Institution.People;
using FacultyDev.Tests.Demo;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Host.Tests.BreakGlass;

/// <summary>The demo's break-glass requests as different roles see them, and requesting access without scripts.</summary>
public sealed class BreakGlassPagesTests(SmallDemo demo)
{
    private const string List = "/administration/break-glass";

    [Fact]
    public async Task Request_WithTooShortAReason_KeepsTheInputAndMarksTheField()
    {
        using var office = await Visitor.SignedInAsync(demo, "office");
        var somebody = await MemberAsync("sponsor");
        using var answer = await office.PostAsync($"{List}/ask", new Dictionary<string, string>
        {
            ["Input.OwnerId"] = $"{somebody.Id}", ["Input.OwnerId.Typed"] = somebody.DisplayName, ["Input.OwnerId.ListedFor"] = somebody.DisplayName,
            ["Input.DataClass"] = "Personnel record", ["Input.Reason"] = "Curious", ["Input.LegalBasis"] = "Policy 4.12", ["Input.Hours"] = "5",
        });

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var page = await ParseAsync(await answer.Content.ReadAsStringAsync());
        page.QuerySelectorAll(".error-summary a").ShouldHaveSingleItem().GetAttribute("href").ShouldBe("#Input_Reason");
        page.QuerySelector<IHtmlTextAreaElement>("#Input_Reason")!.Value.ShouldBe("Curious");
        page.QuerySelector<IHtmlInputElement>("#Input_LegalBasis")!.Value.ShouldBe("Policy 4.12");
        page.QuerySelector<IHtmlInputElement>("#Input_Hours")!.Value.ShouldBe("5");
        page.QuerySelectorAll($"input[type=radio][value='{somebody.Id}'][checked]").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Page_OpenedToTheOffice_ShowsTheBannerToTheOfficeOnly()
    {
        var path = $"/institution/people/{(await MemberAsync("mentee")).Id}";
        using var office = await Visitor.SignedInAsync(demo, "office");
        using (var page = await ParseAsync(await office.ReadAsync(path)))
            page.QuerySelector(".notice-warn a")!.GetAttribute("href")!.ShouldStartWith(List);

        using var admin = await Visitor.SignedInAsync(demo, "admin");
        using var others = await ParseAsync(await admin.ReadAsync(path));
        others.QuerySelector(".notice-warn").ShouldBeNull("agreeing opens nothing");
        others.QuerySelector($"a[href^='{List}/ask']").ShouldNotBeNull();
    }

    [Fact]
    public async Task AccessLog_OfTheOwner_ShowsWhoWhyAndWhoApproved()
    {
        using var mentee = await Visitor.SignedInAsync(demo, "mentee");
        using var page = await ParseAsync(await mentee.ReadAsync("/account/reads"));
        var opening = page.QuerySelectorAll(".opening").ShouldHaveSingleItem().TextContent;
        foreach (var part in (string[])[(await MemberAsync("office")).DisplayName, (await MemberAsync("admin")).DisplayName, "Mediator", "taken ill at work"])
            opening.ShouldContain(part);
    }

    [Fact]
    public async Task Request_Waiting_OffersEachViewerWhatTheyMayDo()
    {
        // The first sample is the request that the office made (see BreakGlassSamples).
        var path = demo.Samples.PathsOf(new Route("GET", $"{List}/{{id}}", ["id"], false)).First().Path;
        using var office = await Visitor.SignedInAsync(demo, "office");
        (await office.ReadAsync($"{List}?state=Waiting")).ShouldContain($"href=\"{path}\"");
        (await office.ReadAsync($"{List}?state=Over")).ShouldNotContain($"href=\"{path}\"");
        (await HandlersAsync(office, path)).ShouldBe(["Withdraw"]);
        using var admin = await Visitor.SignedInAsync(demo, "admin");
        (await HandlersAsync(admin, path)).ShouldBe(["Approve"]);
    }

    private static async Task<IEnumerable<string>> HandlersAsync(Visitor visitor, string path)
    {
        using var page = await ParseAsync(await visitor.ReadAsync(path));
        return [.. page.QuerySelectorAll("main form").Select(form => form.GetAttribute("action")!).Where(action => action.Contains("handler=", StringComparison.Ordinal))
            .Select(action => action[(action.IndexOf('=', StringComparison.Ordinal) + 1)..])];
    }

    private static Task<IHtmlDocument> ParseAsync(string html) => new HtmlParser().ParseDocumentAsync(html);

    private Task<FacultyMember> MemberAsync(string role) => demo.ReadAsync(db => (
        from account in db.Set<Account>().AsNoTracking()
        join member in db.Set<FacultyMember>() on account.MemberId equals member.Id
        where account.Email == $"{role}@{DemoPlan.MailDomain}"
        select member).SingleAsync());
}
