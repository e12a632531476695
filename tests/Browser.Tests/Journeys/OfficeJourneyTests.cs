using System.Globalization;
using FacultyDev.Tests.Demo;
using Microsoft.Playwright;

namespace FacultyDev.Browser.Tests.Journeys;

/// <summary>The main workflow with real input: from importing a roster to a department report that contains the completed action.</summary>
public sealed class OfficeJourneyTests(BrowserDemo demo)
{
    private static readonly string Roster = Path.Combine(AppContext.BaseDirectory, "roster-397.csv");

    [Fact]
    public async Task Office_ImportsARosterAndCompletesAnAction_ShowsItInMatrixAndReport()
    {
        await using var window = await demo.SignInAsAsync("office");
        var page = window.Page;

        await ImportAsync(page, apply: true);
        await page.ShouldSayAsync("397 created, 0 changed, 0 left as they are, 0 rejected");
        (await DepartmentsOfRosterAsync(page)).ShouldBe(9);

        await ImportAsync(page, apply: false);
        await page.ShouldSayAsync("0 created, 0 changed, 397 left as they are, 0 rejected");

        await UndoAsync(page);
        (await page.GotoAsync("/institution/units/NURS"))!.Status.ShouldBe(404);
        await ImportAsync(page, apply: true);
        await page.ShouldSayAsync("397 created");

        var action = await PlanAsync(page, "NURS", "Bring the department's needs to the institution's picture");
        var evidence = await page.AttachAsync("Needs compiled");
        await page.BeginAsync();
        await page.CompleteAsync("Twenty-four needs went into the picture.");

        await page.GotoAsync("/responsibilities?unit=NURS");
        (await TileAsync(page, "CDO-ORG-2")).ShouldContain("1 of 1 done");
        await page.GotoAsync("/responsibilities/CDO-ORG-2?unit=NURS");
        await page.ShouldSayAsync("1 of 1 done");
        await page.ShouldSayAsync("Not measured yet", ignoreCase: true);

        await ReportShouldContainAsync(page, "NURS", "Bring the department's needs to the institution's picture");

        await using var otherDean = await demo.SignInAsAsync("otherdean");
        (await otherDean.Page.APIRequest.GetAsync(evidence)).Status.ShouldBe(404);
        (await otherDean.Page.GotoAsync(action))!.Status.ShouldBe(404);
        (await page.APIRequest.GetAsync(evidence)).Status.ShouldBe(200);
        window.ConsoleErrors.Where(error => !error.Contains("404", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Office_OnAPhoneWithOrWithoutScripts_PlansAndCompletesAnAction(bool scripts)
    {
        await using var window = await demo.SignInAsAsync("office", Viewport.Phone with { Scripts = scripts });
        var page = window.Page;

        await PlanAsync(page, "NUR", $"Walk a need to the office, scripts {scripts}");
        await page.BeginAsync();
        await page.CompleteAsync("The need was heard.");
        await page.ShouldSayAsync("The need was heard.");
        (await window.GetHorizontalOverflowAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Matrix_ByKeyboardOnly_OpensAResponsibility()
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

    private static async Task UndoAsync(IPage page)
    {
        await page.GotoAsync("/institution/imports");
        // Selects the file by name, because other tests import files at the same time.
        await page.Locator("tr", new() { HasText = Path.GetFileName(Roster) }).Filter(new() { HasText = "Applied" }).Locator("a").First.ClickAsync();
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

    /// <returns>The URL of the action.</returns>
    private static async Task<string> PlanAsync(IPage page, string unit, string title)
    {
        await page.GotoAsync($"/responsibilities/CDO-ORG-2?unit={unit}");
        await page.ClickAsync("main .page-head-action a.btn-primary");
        await page.FillAsync("[name='Input.Title']", title);
        await page.FillAsync("[name='Input.Due']", DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(30).ToString("O", CultureInfo.InvariantCulture));
        await page.ClickAsync("main form .btn-primary");
        await page.WaitForURLAsync(ActionPageSteps.AddressOfAction());
        return page.Url;
    }

    private static async Task ReportShouldContainAsync(IPage page, string unit, string action)
    {
        await page.GotoAsync($"/reporting/departments/{unit}");
        await page.ShouldSayAsync(action);
        var pdf = await PdfDocument.DownloadAsync(page, $"/reporting/departments/{unit}/pdf");
        pdf.Text.ShouldContain(action);
        pdf.ShouldBeTaggedAndCalled("Nursing: Department report");
    }

    private static async Task<string> TileAsync(IPage page, string code) =>
        await page.Locator($"main a[href*='/responsibilities/{code}']").First.InnerTextAsync();
}
