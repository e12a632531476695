using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FacultyDev.Tests.Demo;

namespace FacultyDev.Host.Tests.Shell;

/// <summary>Refused forms, tested on the page that shows every component.</summary>
public sealed class FormTests(SmallDemo host)
{
    [Fact]
    public async Task Post_InvalidInput_KeepsTheInputAndLinksErrorsToFields()
    {
        using var page = await RefusedAsync("office", new() { ["Input.Note"] = "Kept, of course", ["Input.Hours"] = "99", ["Input.Kind"] = "walk" });
        page.QuerySelector("#Input_Note")!.TextContent.Trim().ShouldBe("Kept, of course");
        page.QuerySelector("#Input_Hours")!.GetAttribute("value").ShouldBe("99");
        page.QuerySelector("#Input_Kind option[selected]")!.GetAttribute("value").ShouldBe("walk");

        var title = page.QuerySelector("#Input_Title")!;
        title.GetAttribute("aria-invalid").ShouldBe("true");
        title.GetAttribute("aria-describedby").ShouldBe("Input_Title-help Input_Title-error");
        page.QuerySelector("#Input_Title-error")!.TextContent.ShouldBe("Please fill this in.");

        var summary = page.QuerySelector(".error-summary")!;
        summary.HasAttribute("autofocus").ShouldBeTrue();
        summary.QuerySelectorAll("li a").Select(link => link.GetAttribute("href")).ShouldBe(["#Input_Title", "#Input_Due", "#Input_Hours"]);
        summary.QuerySelector("li")!.TextContent.ShouldBe("Title: Please fill this in.");
    }

    [Fact]
    public async Task Post_NameTypedWithoutChoosing_ShowsTheMatches()
    {
        using var page = await RefusedAsync("office", new() { ["Input.OwnerId.Typed"] = "ma" });
        page.QuerySelector("#Input_OwnerId")!.GetAttribute("value").ShouldBe("ma");
        page.QuerySelectorAll("input[type=radio][name='Input.OwnerId']").Length.ShouldBeGreaterThan(0);
        page.QuerySelector("#Input_OwnerId-error")!.TextContent.ShouldBe("Please choose whom you mean.");
    }

    [Fact]
    public async Task Post_ChoiceFromTheListShown_IsKept()
    {
        using var first = await RefusedAsync("office", new() { ["Input.OwnerId.Typed"] = "ma" });
        var chosen = first.QuerySelector("input[type=radio][name='Input.OwnerId']")!.GetAttribute("value")!;
        using var page = await RefusedAsync("office", new()
        {
            ["Input.OwnerId.Typed"] = "ma", ["Input.OwnerId.ListedFor"] = "ma", ["Input.OwnerId"] = chosen,
        });
        page.QuerySelector("#Input_OwnerId-error")!.TextContent.ShouldBeEmpty();
        page.QuerySelector("input[type=radio][name='Input.OwnerId'][checked]")!.GetAttribute("value").ShouldBe(chosen);
    }

    [Fact]
    public async Task Post_PersonOutOfReach_IsRefusedAsUnknown()
    {
        using var first = await RefusedAsync("office", new() { ["Input.OwnerId.Typed"] = "ma" });
        var known = first.QuerySelector("input[type=radio][name='Input.OwnerId']")!.GetAttribute("value")!;
        using var page = await RefusedAsync("mentee", new() { ["Input.OwnerId"] = known });
        page.QuerySelector("#Input_OwnerId-error")!.TextContent.ShouldStartWith("Nobody found");
    }

    [Fact]
    public async Task Get_Conflict_ShowsBothTextsWhereTheyDiffer()
    {
        using var visitor = await Visitor.AnonymousAsync(host);
        using var page = await new HtmlParser().ParseDocumentAsync(await visitor.ReadAsync("/style?state=conflict"));
        var rows = page.QuerySelectorAll(".conflict tbody tr");
        rows.Select(row => row.QuerySelector("th")!.TextContent).ShouldBe(["Title", "Due"]);
        rows[0].QuerySelectorAll("td").Select(cell => cell.TextContent)
            .ShouldBe(["Train search committees in the spring", "Train all committees in the spring"]);
    }

    private async Task<IDocument> RefusedAsync(string role, Dictionary<string, string> fields)
    {
        using var visitor = await Visitor.SignedInAsync(host, role);
        using var answer = await visitor.PostAsync("/style", fields);
        return await new HtmlParser().ParseDocumentAsync(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
    }
}
