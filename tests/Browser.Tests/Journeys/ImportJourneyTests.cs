using FacultyDev.Kernel.Files.Spreadsheets;
using Microsoft.Playwright;

namespace FacultyDev.Browser.Tests.Journeys;

/// <summary>The office imports units, supervisors and roles from files, sees the problems in them, and undoes the imports.</summary>
public sealed class ImportJourneyTests(BrowserDemo demo)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Office_ImportsUnitsSupervisorsAndRoles_SeesCyclesAndUndoesAll(bool onPhone)
    {
        await using var window = await demo.SignInAsAsync("office", onPhone ? Viewport.Phone : null);
        var page = window.Page;
        var code = onPhone ? "PHN" : "DSK";

        await UploadAsync(page, $"units-{code}.xlsx", WorkbookWriter.Write("Units",
        [
            ["Code", "Name", "Parent", "Type"], [$"{code}1", "Algebra", code, "Division"], [code, "Mathematical Sciences", "NSCI", "Department"],
            [$"{code}X", "Nowhere", "NOPE", "Department"],
        ]));
        await page.ShouldSayAsync("2 created, 0 changed, 0 left as they are, 1 rejected");
        await page.ShouldSayAsync("There is no unit NOPE");
        await ApplyAsync(page);
        var units = page.Url;
        (await page.GotoAsync($"/institution/units/{code}1"))!.Status.ShouldBe(200);

        await UploadAsync(page, $"supervisors-{code}.csv", "employee_number,supervisor_number,kind\nN000030,N000031,Chair\nN000031,N000030,Chair\nN000032,N000033,Other\n"u8.ToArray());
        await page.ShouldSayAsync("1 created, 0 changed, 0 left as they are, 2 rejected");
        await page.ShouldSayAsync("The line goes round in a circle: N000030 → N000031 → N000030");
        await ApplyAsync(page);
        await UndoAsync(page);
        await page.ShouldSayAsync("0 rows were kept");

        await UploadAsync(page, $"roles-{code}.xlsx", WorkbookWriter.Write("Roles",
            [["employee_number", "role", "unit_code"], ["N000030", "Training presenter", code], ["N000031", "Administrator", ""]]));
        await page.ShouldSayAsync("1 created, 0 changed, 0 left as they are, 1 rejected");
        await page.ShouldSayAsync("You cannot give or take back this role there.");
        await ApplyAsync(page);
        var roles = page.Url;

        // The unit now has a role assigned, so undoing its import keeps the unit until the role is removed.
        await page.GotoAsync(units);
        await UndoAsync(page);
        await page.ShouldSayAsync("1 rows were kept");
        await page.GotoAsync(roles);
        await UndoAsync(page);
        await page.ShouldSayAsync("0 rows were kept");
        await window.ShouldBeFineAsync();
        window.ConsoleErrors.ShouldBeEmpty();
    }

    private static async Task UploadAsync(IPage page, string name, byte[] contents)
    {
        await page.GotoAsync("/institution/imports/new");
        await page.SetInputFilesAsync("main input[type=file]", new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = contents });
        await page.ClickAsync("main form .btn-primary");
        await page.WaitForURLAsync(url => url.EndsWith("/columns", StringComparison.Ordinal));
        await page.ClickAsync("main form .btn-primary");
        await page.GetByText("Nothing has been written yet").WaitForAsync();
    }

    private static async Task ApplyAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply to" }).ClickAsync();
        await page.GetByText("Undo this import").First.WaitForAsync();
        await page.GotoAsync(page.Url.Split('?')[0]);
    }

    private static async Task UndoAsync(IPage page)
    {
        await page.GetByText("Undo this import").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo it" }).Locator("visible=true").First.ClickAsync();
        await page.GetByText("Undone by").WaitForAsync();
    }
}
