using FacultyDev.Contracts.Extensions;
using FacultyDev.Tests.Demo;
using Microsoft.Playwright;

namespace FacultyDev.Browser.Tests;

/// <summary>A browser window with its own cookies. It records the errors in the console.</summary>
public sealed class BrowserWindow : IAsyncDisposable
{
    private const int MaxTabs = 200;

    private readonly List<string> consoleErrors = [];
    private readonly CheckedMarkup checkedMarkup;
    private readonly Func<Task> close;
    private Viewport viewport;

    /// <param name="close">Closes the page or keeps it for another window.</param>
    public BrowserWindow(IPage page, Viewport viewport, CheckedMarkup checkedMarkup, Func<Task> close)
    {
        (Page, this.viewport, this.checkedMarkup, this.close) = (page, viewport, checkedMarkup, close);
        page.SetDefaultTimeout(15_000);
        page.PageError += RecordPageError;
        page.Console += RecordConsoleError;
    }

    public IPage Page { get; }

    /// <summary>Script errors and violations of the content security policy since the window was opened.</summary>
    public IReadOnlyList<string> ConsoleErrors => consoleErrors;

    /// <summary>Another width and color scheme for the page as it stands.</summary>
    public async Task ShowAsAsync(Viewport viewport)
    {
        if ((viewport.Width, viewport.Height) != (this.viewport.Width, this.viewport.Height))
            await Page.SetViewportSizeAsync(viewport.Width, viewport.Height);
        if (viewport.Scheme != this.viewport.Scheme)
            await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = viewport.Scheme });
        this.viewport = viewport;
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

    /// <summary>The page as it stands, once it is loaded: a click returns before the style sheets of the new page are.</summary>
    internal async Task<PageReading> ReadAsync()
    {
        await Page.WaitForLoadStateAsync();
        return await PageReading.OfAsync(Page);
    }

    /// <summary>Returns by how many pixels the page is wider than the window; 0 when it fits.</summary>
    public async Task<int> GetHorizontalOverflowAsync()
    {
        await Page.WaitForLoadStateAsync();
        return await PageReading.OverflowAsync(Page);
    }

    /// <summary>
    /// Runs axe in the page as it stands and returns one line per violation and element. The rules are all, only those on colors or none,
    /// depending on which parts of the page were checked before.
    /// </summary>
    public async Task<IReadOnlyList<string>> FindingsAsync() => await FindingsAsync((await ReadAsync()).Markup);

    /// <inheritdoc cref="FindingsAsync()"/>
    /// <param name="markup">The structure of the page.</param>
    /// <param name="all">True runs all rules in any case.</param>
    internal async Task<IReadOnlyList<string>> FindingsAsync(Markup markup, bool all = false)
    {
        var rules = checkedMarkup.RulesFor(markup, viewport);
        return all ? await Page.FindingsAsync(Accessibility.AllRules) : rules is null ? [] : await Page.FindingsAsync(rules);
    }

    /// <summary>
    /// Checks that axe finds no violation and that the page fits the window. Without scripts only the width is checked, because axe is a
    /// script and its call would never return.
    /// </summary>
    public async Task ShouldBeFineAsync()
    {
        var reading = await ReadAsync();
        reading.Overflow.ShouldBe(0, Page.Url);
        if (viewport.Scripts)
            (await FindingsAsync(reading.Markup)).ShouldBeEmpty(Page.Url);
    }

    /// <summary>Moves the focus by the Tab key, like somebody who uses no mouse.</summary>
    /// <param name="selector">The CSS selector of the element that should receive the focus.</param>
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

    public async ValueTask DisposeAsync()
    {
        Page.PageError -= RecordPageError;
        Page.Console -= RecordConsoleError;
        await close();
    }

    private void RecordPageError(object? sender, string error) => consoleErrors.Add($"{Page.Url}: {error}");

    private void RecordConsoleError(object? sender, IConsoleMessage message)
    {
        if (message.Type == "error")
            consoleErrors.Add($"{Page.Url}: {message.Text}");
    }
}
