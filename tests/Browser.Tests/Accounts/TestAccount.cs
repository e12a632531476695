using FacultyDev.Institution.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace FacultyDev.Browser.Tests.Accounts;

/// <summary>A sign-in that belongs to one test alone, which may lock and change it.</summary>
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

    /// <summary>Types address and password; what comes next is the page's answer.</summary>
    public async Task TypeAsync(IPage page, string? password = null)
    {
        await page.GotoAsync("/account/sign-in");
        await page.FillAsync("[name='Input.Email']", Email);
        await page.FillAsync("[name='Input.Password']", password ?? Password);
        await page.ClickAsync("form:has([name='Input.Password']) button[type=submit]");
    }
}
