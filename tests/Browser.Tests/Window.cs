using FacultyDev.Kernel.Demo;
using FacultyDev.Tests.Demo;
using Microsoft.Playwright;

namespace FacultyDev.Browser.Tests;

/// <summary>A browser window with cookies of its own. What the page complained about in the console is kept.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly List<string> complaints = [];

    public Window(IPage page)
    {
        Page = page;
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
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>Another width and colour scheme for the page as it stands.</summary>
    public async Task ShowAsAsync(Look look)
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
    public Task<int> SidewaysAsync() =>
        Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
