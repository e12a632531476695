using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FacultyDev.Tests.Demo;
using Microsoft.Playwright;

namespace FacultyDev.Browser.Tests.Journeys;

/// <summary>The main job on real input: from a roster to a department report in which what was done stands.</summary>
public sealed partial class OfficeJourneyTests(BrowserDemo demo)
{
    private static readonly string Roster = Path.Combine(AppContext.BaseDirectory, "roster-397.csv");

    [Fact]
    public async Task Office_ImportsARosterPlansFinishesAndReports_WhatWasDoneStandsInTableAndPdf()
    {
        await using var window = await demo.SignInAsAsync("office");
        var page = window.Page;

        await ImportAsync(page, apply: true);
        await ShouldSayAsync(page, "397 created, 0 changed, 0 left as they are, 0 rejected");
        (await DepartmentsOfRosterAsync(page)).ShouldBe(9);

        await ImportAsync(page, apply: false);
        await ShouldSayAsync(page, "0 created, 0 changed, 397 left as they are, 0 rejected");

        await UndoFirstAsync(page);
        (await page.GotoAsync("/institution/units/NURS"))!.Status.ShouldBe(404);
        await ImportAsync(page, apply: true);
        await ShouldSayAsync(page, "397 created");

        var action = await PlanAsync(page, "NURS", "Bring the department's needs to the institution's picture");
        var evidence = await AttachAsync(page, "Needs compiled");
        await FinishAsync(page, "Twenty-four needs went into the picture.");

        await page.GotoAsync("/responsibilities?unit=NURS");
        (await TileAsync(page, "CDO-ORG-2")).ShouldContain("1 of 1 done");
        await page.GotoAsync("/responsibilities/CDO-ORG-2?unit=NURS");
        await ShouldSayAsync(page, "1 of 1 done");
        await ShouldSayAsync(page, "Not measured yet", ignoreCase: true);

        await ReportShouldTellAsync(page, "NURS", "Bring the department's needs to the institution's picture");

        await using var otherDean = await demo.SignInAsAsync("otherdean");
        (await otherDean.Page.APIRequest.GetAsync(evidence)).Status.ShouldBe(404);
        (await otherDean.Page.GotoAsync(action))!.Status.ShouldBe(404);
        (await page.APIRequest.GetAsync(evidence)).Status.ShouldBe(200);
        window.Complaints.Where(complaint => !complaint.Contains("404", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Office_OnAPhoneWithOrWithoutScripts_PlansAndFinishesAnAction(bool scripts)
    {
        await using var window = await demo.SignInAsAsync("office", Look.Phone with { Scripts = scripts });
        var page = window.Page;

        await PlanAsync(page, "NUR", $"Walk a need to the office, scripts {scripts}");
        await FinishAsync(page, "The need was heard.");
        await ShouldSayAsync(page, "The need was heard.");
        (await window.SidewaysAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Table_ByKeyboardAlone_LeadsToAResponsibilityAndBack()
    {
        await using var window = await demo.SignInAsAsync("office");
        var page = window.Page;
        await page.GotoAsync("/responsibilities");

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        (await page.EvaluateAsync<string>("() => document.activeElement.id")).ShouldBe("content");
        for (var presses = 0; presses < 40 && await FocusedHrefAsync(page) is not { } focused; presses++)
            await page.Keyboard.PressAsync("Tab");
        (await FocusedHrefAsync(page)).ShouldNotBeNull().ShouldContain("CDO-ORG-1");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => url.Contains("/responsibilities/CDO-ORG-1", StringComparison.Ordinal));

        static Task<string?> FocusedHrefAsync(IPage page) =>
            page.EvaluateAsync<string?>("() => { const a = document.activeElement; return a && a.matches('a[href*=\"CDO-ORG-\"]') ? a.getAttribute('href') : null; }");
    }

    private static async Task ImportAsync(IPage page, bool apply)
    {
        await page.GotoAsync("/institution/imports/new");
        await page.SetInputFilesAsync("main input[type=file]", Roster);
        await page.ClickAsync("main form .btn-primary");
        await page.WaitForURLAsync(url => url.EndsWith("/columns", StringComparison.Ordinal));
        await page.ClickAsync("main form .btn-primary");
        await page.GetByText("Nothing has been written yet").Or(page.GetByText("nothing to apply", new() { Exact = false })).First.WaitForAsync();
        if (!apply)
            return;
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply to" }).ClickAsync();
        await page.GetByText("Undo this import").First.WaitForAsync();
    }

    private static async Task UndoFirstAsync(IPage page)
    {
        await page.GotoAsync("/institution/imports");
        await page.Locator("tr", new() { HasText = "Applied" }).Locator("a").First.ClickAsync();
        await page.GetByText("Undo this import").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo it" }).Locator("visible=true").First.ClickAsync();
        await page.GetByText("Undone by").WaitForAsync();
    }

    private static async Task<int> DepartmentsOfRosterAsync(IPage page)
    {
        var count = 0;
        foreach (var code in (string[])["MATH", "PHYS", "PHIL", "HIST", "EDUC", "COMM", "NURS", "ENGR", "BIOS"])
            if ((await page.GotoAsync($"/institution/units/{code}"))!.Status == 200)
                count++;
        return count;
    }

    /// <returns>The address of the action.</returns>
    private static async Task<string> PlanAsync(IPage page, string unit, string title)
    {
        await page.GotoAsync($"/responsibilities/CDO-ORG-2?unit={unit}");
        await page.ClickAsync("main .page-head-action a.btn-primary");
        await page.FillAsync("[name='Input.Title']", title);
        await page.FillAsync("[name='Input.Due']", DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(30).ToString("O", CultureInfo.InvariantCulture));
        await page.ClickAsync("main form .btn-primary");
        await page.WaitForURLAsync(AddressOfAction());
        return page.Url;
    }

    /// <returns>The address of the file.</returns>
    private static async Task<string> AttachAsync(IPage page, string title)
    {
        await page.ClickAsync("main a[href$='/evidence']");
        await page.FillAsync("[name='Input.Title']", title);
        await page.SetInputFilesAsync("[name='Input.File']", new FilePayload
        {
            Name = "needs.pdf", MimeType = "application/pdf", Buffer = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"),
        });
        await page.ClickAsync("main form .btn-primary");
        await page.WaitForURLAsync(AddressOfAction());
        return (await page.GetByRole(AriaRole.Link, new() { Name = title }).First.GetAttributeAsync("href")).ShouldNotBeNull();
    }

    private static async Task FinishAsync(IPage page, string outcome)
    {
        await page.ClickAsync("main .page-head-action button.btn-primary");
        await page.ClickAsync("main .page-head-action a.btn-primary");
        await page.FillAsync("[name='Input.Outcome']", outcome);
        await page.ClickAsync("main form .btn-primary");
        await page.WaitForURLAsync(AddressOfAction());
    }

    private static async Task ReportShouldTellAsync(IPage page, string unit, string action)
    {
        await page.GotoAsync($"/reporting/departments/{unit}");
        await ShouldSayAsync(page, action);
        var pdf = await page.APIRequest.GetAsync($"/reporting/departments/{unit}/pdf");
        pdf.Status.ShouldBe(200);
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, await pdf.BodyAsync());

        Spaces().Replace(await Tools.RunAsync("pdftotext", file, "-"), " ").ShouldContain(action);
        var info = await Tools.RunAsync("pdfinfo", file);
        File.Delete(file);
        info.ShouldMatch("Tagged:\\s+yes");
        info.ShouldMatch("Title:\\s+Nursing: Department report");
        info.ShouldMatch("Pages:\\s+[1-9]");
    }

    private static async Task<string> TileAsync(IPage page, string code) =>
        await page.Locator($"main a[href*='/responsibilities/{code}']").First.InnerTextAsync();

    private static async Task ShouldSayAsync(IPage page, string text, bool ignoreCase = false) =>
        Spaces().Replace(await page.Locator("main").InnerTextAsync(), " ")
            .ShouldContain(text, ignoreCase ? Case.Insensitive : Case.Sensitive);

    [GeneratedRegex(@"/responsibilities/actions/[0-9a-f-]{36}$")]
    private static partial Regex AddressOfAction();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
