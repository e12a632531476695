using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace FacultyDev.Browser.Tests;

/// <summary>
/// Windows that tests have closed, for the next test: opening a window and loading its first page take a second of processor time, ten times
/// as much as another page. A window comes back without cookies and stored data; only the browser's cache of files is kept.
/// </summary>
internal sealed class WindowPool(IBrowser browser)
{
    private readonly ConcurrentDictionary<WindowKind, ConcurrentBag<IPage>> free = [];

    public async Task<IPage> TakeAsync(WindowKind kind) => free.GetOrAdd(kind, _ => []).TryTake(out var page) ? page : await OpenAsync(kind);

    /// <summary>Takes the window back, or closes it when it cannot be made like new.</summary>
    public async Task ReturnAsync(IPage page, WindowKind kind)
    {
        if (kind.CanBeUsedAgain && !page.IsClosed && page.Context.Pages.Count == 1 && await TryClearAsync(page))
            free[kind].Add(page);
        else
            await page.Context.DisposeAsync();
    }

    private static async Task<bool> TryClearAsync(IPage page)
    {
        try
        {
            if (page.Url.StartsWith("http", StringComparison.Ordinal))
                await page.EvaluateAsync("() => { localStorage.clear(); sessionStorage.clear(); }");
            await page.GotoAsync("about:blank");
            await page.Context.ClearCookiesAsync();
            return true;
        }
        catch (PlaywrightException)
        {
            // A test that failed can leave a window that no longer answers; an error here would hide the test's own.
            return false;
        }
    }

    private async Task<IPage> OpenAsync(WindowKind kind)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = kind.Address.ToString(), JavaScriptEnabled = kind.Scripts, ReducedMotion = ReducedMotion.Reduce, Locale = "en-US",
        });
        var page = await context.NewPageAsync();
        if (kind.LoadsAxe)
            await page.LoadAxeWithEveryPageAsync();
        return page;
    }
}

/// <summary>What cannot be changed in a window that is open.</summary>
/// <param name="Scripts">False turns JavaScript off.</param>
/// <param name="LoadsAxe">True loads axe with every page, for windows that check each of their pages.</param>
/// <param name="CanBeUsedAgain">False when the test leaves more in it than cookies and stored data.</param>
internal sealed record WindowKind(Uri Address, bool Scripts, bool LoadsAxe, bool CanBeUsedAgain = true);
