using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using FacultyDev.Accounts;
using FacultyDev.Contracts.Extensions;
using FacultyDev.Reporting.Pdf;
using FacultyDev.Tests.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(FacultyDev.Browser.Tests.BrowserDemo))]

namespace FacultyDev.Browser.Tests;

/// <summary>A small demo institution, and one Chromium shared by all tests.</summary>
public sealed class BrowserDemo : ServedDemoHost, IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<Cookie>>>> signedIn = [];
    private readonly CheckedMarkup checkedMarkup = new();
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;
    private WindowPool windows = null!;

    [ModuleInitializer]
    internal static void FindDriver() => PlaywrightDriver.SetDriverPath();

    public async ValueTask InitializeAsync() => await Task.WhenAll(StartBrowserAsync(), SeedAsync(people: 60));

    /// <summary>Opens a window in which nobody is signed in.</summary>
    /// <param name="loadsAxe">True loads axe with every page, for windows that check each of their pages.</param>
    public Task<BrowserWindow> OpenAsync(Viewport? viewport = null, bool loadsAxe = false) =>
        OpenAsync(viewport ?? Viewport.Desktop, new WindowKind(ClientOptions.BaseAddress, (viewport ?? Viewport.Desktop).Scripts, loadsAxe), []);

    /// <summary>Opens the site as "localhost", because a passkey is bound to a host name and cannot be created for an IP address.</summary>
    public Task<BrowserWindow> OpenOnLocalhostAsync() => OpenAsync(
        Viewport.Desktop,
        new WindowKind(new UriBuilder(ClientOptions.BaseAddress) { Host = "localhost" }.Uri, Scripts: true, LoadsAxe: false, CanBeUsedAgain: false), []);

    /// <summary>
    /// Opens a window with the cookies of somebody who is signed in. <see cref="SignInTests"/> test the sign-in form in a browser.
    /// </summary>
    /// <param name="role">A sign-in of the demo: "office", "dean".</param>
    /// <param name="loadsAxe">True loads axe with every page, for windows that check each of their pages.</param>
    public async Task<BrowserWindow> SignInAsAsync(string role, Viewport? viewport = null, bool loadsAxe = false) => await OpenAsync(
        viewport ?? Viewport.Desktop, new WindowKind(ClientOptions.BaseAddress, (viewport ?? Viewport.Desktop).Scripts, loadsAxe),
        await signedIn.GetOrAdd(role, name => new(() => SignInAsync(name))).Value);

    /// <summary>Returns the display name of the account.</summary>
    /// <param name="role">A sign-in of the demo: "office", "dean".</param>
    public Task<string> NameAsync(string role) =>
        ReadAsync(db => db.Set<Account>().Where(account => account.Email == $"{role}@{DemoPlan.MailDomain}").Select(account => account.Name).SingleAsync());

    public override async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await base.DisposeAsync();
    }

    private async Task StartBrowserAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = ChromiumProgram.Find(null, Environment.GetEnvironmentVariable("PATH")),
            ChromiumSandbox = false,
            Args =
            [
                "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--disable-dev-shm-usage", "--in-process-gpu",
                // A page does not live long enough for optimized code to pay; code compiled quickly pays from the first call.
                "--js-flags=--no-opt --no-maglev --always-sparkplug --no-enable-lazy-source-positions --no-flush-bytecode",
            ],
        });
        windows = new WindowPool(browser);
    }

    private async Task<IReadOnlyList<Cookie>> SignInAsync(string role)
    {
        using var visitor = await Visitor.SignedInAsync(this, role);
        return [.. visitor.Cookies.Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = ClientOptions.BaseAddress.ToString() })];
    }

    private async Task<BrowserWindow> OpenAsync(Viewport viewport, WindowKind kind, IReadOnlyList<Cookie> cookies)
    {
        var page = await windows.TakeAsync(kind);
        await page.Context.AddCookiesAsync(cookies);
        await page.SetViewportSizeAsync(viewport.Width, viewport.Height);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = viewport.Scheme });
        return new BrowserWindow(page, viewport, checkedMarkup, () => windows.ReturnAsync(page, kind));
    }
}

/// <param name="Scripts">False turns JavaScript off.</param>
public sealed record Viewport(int Width, bool Dark = false, bool Scripts = true)
{
    public static Viewport Desktop { get; } = new(1280);

    public static Viewport Phone { get; } = new(320);

    public int Height => Width < 600 ? 720 : 900;

    public ColorScheme Scheme => Dark ? ColorScheme.Dark : ColorScheme.Light;

    public override string ToString() => $"{Width} px {(Dark ? "dark" : "light")}";
}
