using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace FacultyDev.Browser.Tests.Journeys;

/// <summary>Steps that journeys repeat on the page of an action.</summary>
internal static partial class ActionPageSteps
{
    /// <returns>The URL of the file.</returns>
    public static async Task<string> AttachAsync(this IPage page, string title)
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

    public static async Task BeginAsync(this IPage page)
    {
        await page.ClickAsync("main .page-head-action button.btn-primary");
        await page.Locator("main .page-head-action a.btn-primary").WaitForAsync();
    }

    /// <summary>Completes an action that is in progress.</summary>
    public static async Task CompleteAsync(this IPage page, string outcome)
    {
        await page.ClickAsync("main .page-head-action a.btn-primary");
        await page.FillAsync("[name='Input.Outcome']", outcome);
        await page.ClickAsync("main form .btn-primary");
        await page.WaitForURLAsync(AddressOfAction());
    }

    public static async Task ShouldSayAsync(this IPage page, string text, bool ignoreCase = false) =>
        (await page.ReadMainTextAsync()).ShouldContain(text, ignoreCase ? Case.Insensitive : Case.Sensitive);

    /// <summary>Returns the text of the main element with all white space reduced to single spaces.</summary>
    public static async Task<string> ReadMainTextAsync(this IPage page) => Spaces().Replace(await page.Locator("main").InnerTextAsync(), " ");

    [GeneratedRegex(@"/responsibilities/actions/[0-9a-f-]{36}$")]
    public static partial Regex AddressOfAction();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
