using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FacultyDev.Tests.Demo;

namespace FacultyDev.Host.Tests.Responsibilities;

/// <summary>The life cycle of an action through its pages, with forms sent as by a browser without scripts.</summary>
[Collection<ChangeableDemoTests>]
public sealed class ActionPagesTests(ChangeableDemo demo)
{
    [Fact]
    public async Task New_RefusedByARule_KeepsTheInputAndMarksTheField()
    {
        using var office = await Visitor.SignedInAsync(demo, "office");
        var form = await FieldsAsync(office, "/responsibilities/actions/new?code=CDO-ORG-3");
        form["Input.Title"] = "Tell another story";
        (form["Input.Start"], form["Input.Due"]) = ("2026-12-01", "2026-11-30");

        using var answer = await office.PostAsync("/responsibilities/actions/new", form);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var page = await ReadAsync(answer);
        page.QuerySelectorAll(".error-summary a").ShouldHaveSingleItem().GetAttribute("href").ShouldBe("#Input_Due");
        Value(page, "Input.Title").ShouldBe("Tell another story");
        Value(page, "Input.Due").ShouldBe("2026-11-30");
        page.QuerySelectorAll("option[value='CDO-ORG-3'][selected]").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Action_PlannedBegunAndCompleted_EndsAsDoneWithItsHistory()
    {
        using var office = await Visitor.SignedInAsync(demo, "office");
        var path = await PlanAsync(office, "Thank the mentors");
        await SendAsync(office, path, $"{path}?handler=Begin");

        var form = await FieldsAsync(office, $"{path}/complete");
        form["Input.Outcome"] = "118 mentors were thanked";
        using (var answer = await office.PostAsync($"{path}/complete", form))
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var page = await new HtmlParser().ParseDocumentAsync(await office.ReadAsync(path));
        page.QuerySelector(".facts")!.TextContent.ShouldContain("118 mentors were thanked");
        page.QuerySelectorAll(".history b").Select(step => step.TextContent).ShouldBe(["Completed", "Started", "Planned"]);
        page.QuerySelector("[role=status], .flash")!.TextContent.ShouldContain("The action is done.");
    }

    [Fact]
    public async Task Edit_AfterSomebodyElseSaved_ShowsBothTextsAndThenSavesMine()
    {
        using var office = await Visitor.SignedInAsync(demo, "office");
        var path = await PlanAsync(office, "As planned");
        var mine = await FieldsAsync(office, $"{path}/edit");
        var theirs = new Dictionary<string, string>(mine) { ["Input.Title"] = "Theirs" };
        using (var saved = await office.PostAsync($"{path}/edit", theirs))
            saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        mine["Input.Title"] = "Mine";
        using var answer = await office.PostAsync($"{path}/edit", mine);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var page = await ReadAsync(answer);
        page.QuerySelectorAll(".conflict tbody td").Select(cell => cell.TextContent).ShouldBe(["Mine", "Theirs"]);
        Value(page, "Input.Title").ShouldBe("Mine");

        mine["Version"] = Value(page, "Version");
        using (var saved = await office.PostAsync($"{path}/edit", mine))
            saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await office.ReadAsync(path)).ShouldContain("Mine");
    }

    [Fact]
    public async Task Matrix_OfTheInstitution_HasFiftyLinkedTilesAndTwoEmptyFields()
    {
        using var mentee = await Visitor.SignedInAsync(demo, "mentee");
        using var page = await new HtmlParser().ParseDocumentAsync(await mentee.ReadAsync("/responsibilities"));
        page.QuerySelectorAll("a.tile").Length.ShouldBe(50);
        page.QuerySelectorAll("a.tile").Select(tile => tile.GetAttribute("href")).ShouldBeUnique();
        page.QuerySelectorAll(".empty-field").Length.ShouldBe(2);
        page.QuerySelectorAll("thead th[scope=col]").Length.ShouldBe(3);
        page.QuerySelectorAll("tbody th[scope=row]").Length.ShouldBe(7);
        page.QuerySelectorAll("a.tile .state .vh").ShouldAllBe(words => words.TextContent.Length > 0);
        using var tile = await mentee.GetAsync(page.QuerySelector("a.tile")!.GetAttribute("href")!);
        tile.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<string> PlanAsync(Visitor visitor, string title)
    {
        var form = await FieldsAsync(visitor, "/responsibilities/actions/new?code=CDO-ORG-3");
        (form["Input.Title"], form["Input.Due"]) = (title, "2027-01-15");
        using var answer = await visitor.PostAsync("/responsibilities/actions/new", form);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return answer.Headers.Location!.ToString();
    }

    private static async Task SendAsync(Visitor visitor, string from, string to)
    {
        using var page = await new HtmlParser().ParseDocumentAsync(await visitor.ReadAsync(from));
        using var answer = await visitor.PostAsync(to, new Dictionary<string, string> { ["Version"] = Value(page, "Version") });
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    /// <summary>Returns the fields that the page's form would send unchanged.</summary>
    private static async Task<Dictionary<string, string>> FieldsAsync(Visitor visitor, string path)
    {
        using var page = await new HtmlParser().ParseDocumentAsync(await visitor.ReadAsync(path));
        var form = page.QuerySelector<IHtmlFormElement>("form.form")!;
        var fields = new Dictionary<string, string>();
        foreach (var input in form.QuerySelectorAll<IHtmlInputElement>("input[name]"))
            if (input.Name != "__RequestVerificationToken" && (input.Type is not ("radio" or "checkbox") || input.IsChecked))
                fields[input.Name!] = input.Value;
        foreach (var area in form.QuerySelectorAll<IHtmlTextAreaElement>("textarea[name]"))
            fields[area.Name!] = area.Value.Trim();
        foreach (var option in form.QuerySelectorAll<IHtmlSelectElement>("select[name]").SelectMany(select => select.SelectedOptions.Select(option => (select.Name, option.Value))))
            fields[option.Name!] = option.Value;
        return fields;
    }

    private static string Value(IDocument page, string name) => page.QuerySelector($"[name='{name}']") switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        var other => throw new InvalidOperationException($"{name} is {other?.LocalName ?? "not there"}."),
    };

    private static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
}
