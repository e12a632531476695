using FacultyDev.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace FacultyDev.Browser.Tests.Accounts;

/// <summary>An account for one test only, which may lock and change it.</summary>
internal sealed record TestAccount(string Email, string Password)
{
    public static async Task<TestAccount> MakeAsync(BrowserDemo demo, string name)
    {
        var own = new TestAccount($"{name}@tests.example.edu", "four quiet green rivers");
        await using var scope = demo.Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>()
            .CreateAsync(new Account(own.Email, "Robin Test", null) { EmailConfirmed = true }, own.Password);
        made.Succeeded.ShouldBeTrue();
        return own;
    }

    /// <summary>Submits the sign-in form without checking the result.</summary>
    public async Task TypeAsync(IPage page, string? password = null)
    {
        await page.GotoAsync("/account/sign-in");
        await page.FillAsync("[name='Input.Email']", Email);
        await page.FillAsync("[name='Input.Password']", password ?? Password);
        await page.ClickAsync("form:has([name='Input.Password']) button[type=submit]");
    }
}
