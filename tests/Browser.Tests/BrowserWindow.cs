using FacultyDev.Kernel.Demo;
using FacultyDev.Tests.Demo;
using Microsoft.Playwright;

namespace FacultyDev.Browser.Tests;

/// <summary>A browser window with cookies of its own. What the page complained about in the console is kept.</summary>
public sealed class BrowserWindow : IAsyncDisposable
{
    private const int MaxTabs = 200;

    private readonly List<string> complaints = [];
    private readonly bool scripts;

    public BrowserWindow(IPage page, bool scripts)
    {
        (Page, this.scripts) = (page, scripts);
        page.SetDefaultTimeout(15_000);
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                complaints.Add($"{page.Url}: {message.Text}");
        };
    }

    public IPage Page { get; }

    /// <summary>Errors of scripts and refusals of the content security policy since the window was opened.</summary>
    public IReadOnlyList<string> ConsoleErrors => complaints;

    /// <summary>Another width and colour scheme for the page as it stands.</summary>
    public async Task ShowAsAsync(Viewport look)
    {
        await Page.SetViewportSizeAsync(look.Width, look.Height);
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = look.Scheme });
    }

    public Task GoAsync(string path) => Page.GotoAsync(path);

    public async Task SignInAsync(string role)
    {
        await GoAsync(Visitor.SignInPath);
        await Page.FillAsync("[name='Input.Email']", $"{role}@{DemoPlan.MailDomain}");
        await Page.FillAsync("[name='Input.Password']", DemoPlan.Password);
        await Page.ClickAsync("form:has([name='Input.Password']) button[type=submit]");
        await Page.WaitForURLAsync(url => !url.Contains(Visitor.SignInPath, StringComparison.Ordinal));
    }

    /// <summary>How far the page can be scrolled sideways, in pixels; 0 is how it should be.</summary>
    public async Task<int> GetHorizontalOverflowAsync()
    {
        // A click comes back before the page that it leads to has its style.
        await Page.WaitForLoadStateAsync();
        return await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /// <summary>
    /// Nothing for axe to find, nothing beyond the edge. Where scripts are off, only the edge is looked at: axe is a script itself, and
    /// waits there for an end that never comes.
    /// </summary>
    public async Task ShouldBeFineAsync()
    {
        (await GetHorizontalOverflowAsync()).ShouldBe(0, Page.Url);
        if (scripts)
            (await Page.FindingsAsync()).ShouldBeEmpty(Page.Url);
    }

    /// <summary>By the Tab key, as somebody without a mouse gets there.</summary>
    /// <param name="selector">CSS of what is to have the focus in the end.</param>
    public async Task TabToAsync(string selector)
    {
        for (var presses = 0; presses < MaxTabs; presses++)
        {
            if (await Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector) && document.activeElement.checkVisibility()", selector))
                return;
            await Page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"The Tab key does not lead to {selector} on {Page.Url}.");
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
