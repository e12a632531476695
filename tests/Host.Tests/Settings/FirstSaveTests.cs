using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FacultyDev.Accounts.Administration;
using FacultyDev.Accounts.SignOn;
using FacultyDev.Institution.Settings;
using FacultyDev.Platform.Mail;
using FacultyDev.Responsibilities.Needs;
using FacultyDev.Responsibilities.Reminders;
using FacultyDev.Tests.Demo;
using Microsoft.EntityFrameworkCore;
using Entity = FacultyDev.Kernel.Data.Entity;

namespace FacultyDev.Host.Tests.Settings;

/// <summary>
/// Two people open a page of settings before anybody has saved any. The second of them to save overwrites nothing unseen: the page shows both
/// values, and saving again would keep the second.
/// </summary>
[Collection<ChangeableDemoTests>]
public sealed class FirstSaveTests(ChangeableDemo demo)
{
    [Fact]
    public Task InstitutionSettings() => SaveTwiceAsync<InstitutionSettings>("office", "/institution/settings", "Input.MidCareerFrom", "6", "7");

    [Fact]
    public Task Retention() => SaveTwiceAsync<InstitutionSettings>("office", "/institution/settings", "Input.AnonymizeAfterYears", "8", "9");

    [Fact]
    public Task AccountRules() => SaveTwiceAsync<AccountRules>("admin", "/administration/accounts/rules", "Input.StaffRequiresTwoFactor", "false", "true", "No", "Yes");

    [Fact]
    public Task SignOn() => SaveTwiceAsync<SignOnSettings>("admin", "/administration/sign-on", "Input.ButtonLabel", "Campus", "University");

    [Fact]
    public Task Mail() => SaveTwiceAsync<MailSettings>("admin", "/administration/mail", "Input.Port", "2525", "2526");

    [Fact]
    public Task Reminders() => SaveTwiceAsync<ReminderSettings>("office", "/responsibilities/reminders", "Input.DueSoonDays", "5", "6");

    [Fact]
    public Task Needs() => SaveTwiceAsync<NeedSettings>("office", "/responsibilities/needs/settings", "Input.Days", "20", "21");

    /// <param name="shownFirst">How the page shows the first value; as it is when absent.</param>
    private async Task SaveTwiceAsync<T>(string role, string path, string field, string first, string second, string? shownFirst = null, string? shownSecond = null)
        where T : Entity
    {
        using var visitor = await Visitor.SignedInAsync(demo, role);
        var before = FormOf(await visitor.ReadAsync(path));
        var wasStored = await DeleteAsync<T>() > 0;
        var (one, other) = (FormOf(await visitor.ReadAsync(path)), FormOf(await visitor.ReadAsync(path)));
        one[VersionOf(one)].ShouldBe("0");

        one[field] = first;
        using (var saved = await visitor.PostAsync(path, one))
            saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        other[field] = second;
        using (var refused = await visitor.PostAsync(path, other))
        {
            refused.StatusCode.ShouldBe(HttpStatusCode.OK);
            using var page = new HtmlParser().ParseDocument(await refused.Content.ReadAsStringAsync());
            var row = page.QuerySelectorAll(".conflict tbody tr").ShouldHaveSingleItem();
            row.QuerySelectorAll("td").Select(cell => cell.TextContent).ShouldBe([shownSecond ?? second, shownFirst ?? first]);
            other = FormOf(page);
        }

        (await demo.ReadAsync(db => db.Set<T>().AsNoTracking().SingleAsync())).Version.ShouldBe(1, "the second save changed nothing");
        (other[field], other[VersionOf(other)]).ShouldBe((second, "1"), "saving again means the second");

        // The tests share the demo, so its settings are put back.
        if (!wasStored)
        {
            await DeleteAsync<T>();
            return;
        }

        before[VersionOf(before)] = "1";
        using var restored = await visitor.PostAsync(path, before);
        restored.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private Task<int> DeleteAsync<T>() where T : Entity => demo.ReadAsync(db => db.Set<T>().ExecuteDeleteAsync());

    private static string VersionOf(Dictionary<string, string> form) => form.Keys.Single(name => name is "Version" or "Input.Version");

    private static Dictionary<string, string> FormOf(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        return FormOf(page);
    }

    /// <summary>What the browser would send of the form with the version.</summary>
    private static Dictionary<string, string> FormOf(IHtmlDocument page)
    {
        var form = page.QuerySelectorAll<IHtmlFormElement>("form").Single(form => form.QuerySelector("[name='Version'], [name='Input.Version']") is not null);
        var fields = new Dictionary<string, string>();
        foreach (var element in form.Elements)
        {
            var (name, value) = element switch
            {
                IHtmlInputElement { Type: "checkbox", IsChecked: false } => (null, ""),
                IHtmlInputElement input => (input.Name, input.Value),
                IHtmlTextAreaElement text => (text.Name, text.Value),
                IHtmlSelectElement choice => (choice.Name, choice.Value ?? ""),
                _ => (null, ""),
            };
            // The hidden value behind a checkbox counts only when the checkbox is empty.
            if (name is not null and not "__RequestVerificationToken")
                fields.TryAdd(name, value);
        }

        return fields;
    }
}
