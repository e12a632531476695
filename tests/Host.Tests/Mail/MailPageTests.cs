using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FacultyDev.Contracts.Extensions;
using FacultyDev.Platform.Mail;
using FacultyDev.Tests.Demo;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Host.Tests.Mail;

/// <summary>The page of outgoing mail without scripts: settings, test email and outbox.</summary>
[Collection<ChangeableDemoTests>]
public sealed class MailPageTests(ChangeableDemo demo)
{
    private const string Mail = "/administration/mail";
    private const string Secret = "never-echoed-secret";

    [Fact]
    public async Task Get_NothingStored_SaysThatEmailsGoIntoTheDataFolder()
    {
        await DeleteSettingsAsync();
        using var admin = await Visitor.SignedInAsync(demo, "admin");
        using var page = await ParseAsync(await admin.ReadAsync(Mail));

        page.QuerySelector(".notice-info")!.TextContent.ShouldContain("folder “mails” of the data folder");
        page.QuerySelector<IHtmlInputElement>("#Input_Port")!.Value.ShouldBe("587");
        page.QuerySelector("#outbox")!.ShouldNotBeNull();
    }

    [Fact]
    public async Task Post_InvalidInput_KeepsTheInputExceptThePassword()
    {
        using var admin = await Visitor.SignedInAsync(demo, "admin");
        using var answer = await admin.PostAsync(Mail, Form("smtp://mail.example.edu", "70000", from: "nobody"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var text = await answer.Content.ReadAsStringAsync();
        text.ShouldNotContain(Secret);
        using var page = await ParseAsync(text);
        page.QuerySelector("#Input_Port-error")!.TextContent.ShouldNotBeEmpty();
        page.QuerySelector<IHtmlInputElement>("#Input_Host")!.Value.ShouldBe("smtp://mail.example.edu");
        page.QuerySelector<IHtmlInputElement>("#Input_From")!.Value.ShouldBe("nobody");
        page.QuerySelector<IHtmlInputElement>("#Input_User")!.Value.ShouldBe("robot");
    }

    [Fact]
    public async Task Post_RemoteServerWithoutEncryption_IsRefusedAtItsField()
    {
        using var admin = await Visitor.SignedInAsync(demo, "admin");
        using var answer = await admin.PostAsync(Mail, Form("smtp.example.edu", "587"));

        using var page = await ParseAsync(await answer.Content.ReadAsStringAsync());
        page.QuerySelectorAll(".error-summary a").ShouldHaveSingleItem().GetAttribute("href").ShouldBe("#Input_StartTls");
    }

    [Fact]
    public async Task Post_TwiceFromTheSamePage_ShowsTheConflictAndNeverThePassword()
    {
        await DeleteSettingsAsync();
        using var admin = await Visitor.SignedInAsync(demo, "admin");
        using (var saved = await admin.PostAsync(Mail, Form("localhost", "2525")))
            saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await admin.ReadAsync(Mail)).ShouldNotContain(Secret);

        using var answer = await admin.PostAsync(Mail, Form("localhost", "2526"));

        var text = await answer.Content.ReadAsStringAsync();
        text.ShouldNotContain(Secret);
        using var page = await ParseAsync(text);
        var row = page.QuerySelectorAll(".conflict tbody tr").ShouldHaveSingleItem();
        row.QuerySelectorAll("td").Select(cell => cell.TextContent).ShouldBe(["2526", "2525"]);
        page.QuerySelector<IHtmlInputElement>("input[name='Input.Version']")!.Value.ShouldBe("1", "saving again means mine");
        await DeleteSettingsAsync();
    }

    [Fact]
    public async Task Test_ServerThatAcceptsAndThenRefuses_ReportsItAndKeepsTheInput()
    {
        await using var server = new FakeMailServer(Secret);
        using var admin = await Visitor.SignedInAsync(demo, "admin");
        var form = Form("127.0.0.1", $"{server.Port}");

        using (var taken = await admin.PostAsync($"{Mail}?handler=Test", form))
        using (var page = await ParseAsync(await taken.Content.ReadAsStringAsync()))
            page.QuerySelector("[role=status]")!.TextContent.ShouldContain($"127.0.0.1:{server.Port}");
        server.Messages.ShouldHaveSingleItem().ShouldContain($"admin@{DemoPlan.MailDomain}");

        server.ToRecipient = "550 5.7.1 relaying <b>denied</b>";
        using var refused = await admin.PostAsync($"{Mail}?handler=Test", form);
        var text = await refused.Content.ReadAsStringAsync();
        text.ShouldNotContain(Secret);
        using var shown = await ParseAsync(text);
        shown.QuerySelector("[role=alert]")!.TextContent.ShouldContain("5.7.1 relaying <b>denied</b>");
        shown.QuerySelector<IHtmlInputElement>("#Input_Port")!.Value.ShouldBe($"{server.Port}");
        (await demo.ReadAsync(db => db.Set<MailSettings>().AnyAsync(settings => settings.Port == server.Port))).ShouldBeFalse("a test saves nothing");
    }

    [Fact]
    public async Task Outbox_OfTheDemo_MasksRecipientsAndRetries()
    {
        await DeleteSettingsAsync();
        using var admin = await Visitor.SignedInAsync(demo, "admin");
        var text = await admin.ReadAsync($"{Mail}?part=Failed");
        text.ShouldNotContain("j.alvarez");
        using var page = await ParseAsync(text);
        var row = page.QuerySelectorAll(".outbox tbody tr").Single(row => row.TextContent.Contains("exmaple", StringComparison.Ordinal));
        row.QuerySelector("th")!.TextContent.ShouldBe("•••@demo.exmaple.edu");
        var id = row.QuerySelector<IHtmlInputElement>("input[name=ids]")!.Value;

        using var again = await admin.PostAsync($"{Mail}?handler=Again", new Dictionary<string, string> { ["ids"] = id });

        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var emailId = Guid.Parse(id);
        (await demo.ReadAsync(db => db.Set<OutgoingMail>().AsNoTracking().SingleAsync(mail => mail.Id == emailId))).State.ShouldNotBe(MailState.Failed);
    }

    [Fact]
    public async Task Retry_NothingSelected_ShowsAnErrorAndTheStoredSettings()
    {
        await DeleteSettingsAsync();
        using var admin = await Visitor.SignedInAsync(demo, "admin");
        using var answer = await admin.PostAsync($"{Mail}?handler=Again");

        using var page = await ParseAsync(await answer.Content.ReadAsStringAsync());
        page.QuerySelector(".error-summary")!.TextContent.ShouldContain("Tick the letters");
        page.QuerySelector<IHtmlInputElement>("#Input_Port")!.Value.ShouldBe("587");
    }

    private static Dictionary<string, string> Form(string host, string port, string from = "faculty@example.edu") => new()
    {
        ["Input.Host"] = host, ["Input.Port"] = port, ["Input.StartTls"] = "false", ["Input.User"] = "robot", ["Input.Password"] = Secret, ["Input.From"] = from,
        ["Input.Version"] = "0",
    };

    /// <summary>Restores the configuration's settings, because the tests share the application.</summary>
    private Task<int> DeleteSettingsAsync() => demo.ReadAsync(db => db.Set<MailSettings>().ExecuteDeleteAsync());

    private static Task<IHtmlDocument> ParseAsync(string html) => new HtmlParser().ParseDocumentAsync(html);
}
