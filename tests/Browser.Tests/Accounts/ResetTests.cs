using System.Text;
using System.Text.RegularExpressions;
using FacultyDev.Platform.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Browser.Tests.Accounts;

/// <summary>Resets a forgotten password with the email that is written to the data folder when no mail server is configured.</summary>
public sealed partial class ResetTests(BrowserDemo demo)
{
    [Theory]
    [InlineData(true, 1280, false)]
    [InlineData(false, 320, true)]
    public async Task Reset_ByTheEmailedLink_SignsInWithTheNewPasswordAndEndsTheOldSession(bool scripts, int width, bool dark)
    {
        var own = await TestAccount.MakeAsync(demo, $"reset-{width}");
        await using var old = await demo.OpenAsync();
        await own.TypeAsync(old.Page);
        await old.Page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
        await using var window = await demo.OpenAsync(new Viewport(width, dark, scripts));
        var page = window.Page;

        await page.GotoAsync("/account/sign-in");
        await page.ClickAsync("main a[href='/account/forgot']");
        await page.FillAsync("[name='Input.Email']", own.Email);
        await page.ClickAsync("main form button.btn-primary");
        await page.GetByText("a link is on its way").WaitForAsync();
        await window.ShouldBeFineAsync();
        var link = await LinkToAsync(own.Email);
        await page.GotoAsync(link);
        await window.ShouldBeFineAsync();
        await ChooseAsync("password1234");
        await page.Locator(".field-error").WaitForAsync();
        await ChooseAsync("nine loud purple lakes");
        await page.WaitForURLAsync(url => url.Contains("/account/sign-in", StringComparison.Ordinal));

        await own.TypeAsync(page, "nine loud purple lakes");
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
        await old.Page.GotoAsync("/account/security");
        old.Page.Url.ShouldContain("/account/sign-in");
        await page.GotoAsync(link);
        await page.GetByText("This link is no longer good").First.WaitForAsync();
        await window.ShouldBeFineAsync();

        async Task ChooseAsync(string password)
        {
            await page.FillAsync("[name='Input.Chosen']", password);
            await page.FillAsync("[name='Input.Again']", password);
            await page.ClickAsync("main form button.btn-primary");
        }
    }

    private async Task<string> LinkToAsync(string email)
    {
        var folder = Path.Combine(Path.GetDirectoryName(demo.DatabaseFile)!, "mails");
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            await demo.Services.GetRequiredService<OutboxDispatcher>().SendDueAsync(timeout.Token);
            foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.eml") : [])
                if (await File.ReadAllTextAsync(file, timeout.Token) is var message && message.Contains(email, StringComparison.Ordinal)
                    && Link().Match(Body(message)) is { Success: true } match)
                    return match.Value;
            await Task.Delay(TimeSpan.FromMilliseconds(100), timeout.Token);
        }
    }

    /// <summary>Decodes the text part, which is quoted-printable or base64.</summary>
    private static string Body(string message)
    {
        var parts = message.ReplaceLineEndings("\n").Split("\n\n", 2);
        if (parts.Length < 2)
            return "";
        return parts[0].Contains("base64", StringComparison.OrdinalIgnoreCase)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(parts[1].Replace("\n", "", StringComparison.Ordinal).Trim()))
            : parts[1].Replace("=\n", "", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"http://\S+/account/reset\?secret=\S+")]
    private static partial Regex Link();
}
