using System.Text.RegularExpressions;
using FacultyDev.Accounts;
using FacultyDev.Accounts.Administration;
using FacultyDev.Accounts.Emails;
using FacultyDev.Accounts.Passwords;
using FacultyDev.Accounts.Security;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Accounts;

public sealed partial class EmailTokenTests
{
    private const string Chosen = "nine loud purple lakes";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Reset_ByTheLink_ChangesThePasswordOnceAndEndsAllSessions(DatabaseKind kind)
    {
        await using var scenario = await AccountScenario.OpenAsync(kind);
        var (here, other) = (scenario.NewBrowser(), scenario.NewBrowser());
        await here.SignInAsync();
        await AskAsync(other, scenario.Email.ToUpperInvariant());
        var secret = await SecretAsync(scenario);

        (await Should.ThrowAsync<DomainException>(() => ChooseAsync(other, secret, "password1234"))).Code.ShouldBe("accounts.password.common");
        await ChooseAsync(other, secret, Chosen);

        (await here.OpenPageAsync()).ShouldBeFalse();
        (await scenario.NewBrowser().SignInAsync()).ShouldBe(SignInOutcome.Refused);
        (await scenario.NewBrowser().SignInAsync(Chosen)).ShouldBe(SignInOutcome.SignedIn);
        (await Should.ThrowAsync<DomainException>(() => ChooseAsync(other, secret, Chosen))).Code.ShouldBe("accounts.email-token.expired");
        await using var program = scenario.Institution.Base.AsSystem();
        (await program.Db.Set<EmailToken>().AnyAsync()).ShouldBeFalse();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Reset_AfterAnHour_IsTooLate(DatabaseKind kind)
    {
        await using var scenario = await AccountScenario.OpenAsync(kind);
        var browser = scenario.NewBrowser();
        await AskAsync(browser, scenario.Email);
        var secret = await SecretAsync(scenario);
        scenario.Clock.Pass(TimeSpan.FromHours(1));

        (await Should.ThrowAsync<DomainException>(() => ChooseAsync(browser, secret, Chosen))).Code.ShouldBe("accounts.email-token.expired");
        (await browser.RequestAsync(actor => actor.Get<EmailTokens>().IsValidAsync(secret, EmailTokenKind.PasswordReset, default))).ShouldBeFalse();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RequestReset_ForAnUnknownAddressOrTooOften_SendsNothingAndShowsNoError(DatabaseKind kind)
    {
        await using var scenario = await AccountScenario.OpenAsync(kind);
        var browser = scenario.NewBrowser();

        await AskAsync(browser, "nobody@example.edu");
        (await scenario.ListEmailsAsync()).ShouldBeEmpty();
        for (var time = 0; time < EmailTokens.MaxPerHour + 2; time++)
            await AskAsync(browser, scenario.Email);

        (await scenario.ListEmailsAsync()).Count.ShouldBe(EmailTokens.MaxPerHour);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Reset_OfALockedAccount_EndsTheLockout(DatabaseKind kind)
    {
        await using var scenario = await AccountScenario.OpenAsync(kind);
        var browser = scenario.NewBrowser();
        for (var attempt = 0; attempt < PasswordVerifier.MaxFailures; attempt++)
            await browser.SignInAsync("wrong");
        (await browser.SignInAsync()).ShouldBe(SignInOutcome.LockedOut);
        await AskAsync(browser, scenario.Email);

        await ChooseAsync(browser, await SecretAsync(scenario), Chosen);

        (await browser.SignInAsync(Chosen)).ShouldBe(SignInOutcome.SignedIn);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Emails_ToAReaderWhoSignedInInSpanish_AreSpanish(DatabaseKind kind)
    {
        await using var scenario = await AccountScenario.OpenAsync(kind);
        await using (var program = scenario.Institution.Base.AsSystem())
        {
            var account = await program.Db.Set<Account>().SingleAsync();
            account.RecordSuccessfulSignIn("es");
            await program.Db.SaveChangesAsync();
        }

        await AskAsync(scenario.NewBrowser(), scenario.Email);

        (await scenario.ListEmailsAsync()).ShouldHaveSingleItem().Subject.ShouldBe("Elija una nueva contraseña");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ChangeEmail_Confirmed_ChangesTheSignInAndNotifiesTheOldAddress(DatabaseKind kind)
    {
        await using var scenario = await AccountScenario.OpenAsync(kind);
        var browser = scenario.NewBrowser();
        await browser.SignInAsync();
        (await Should.ThrowAsync<DomainException>(() => ToAsync("new@example.org", "wrong"))).Code.ShouldBe("accounts.password.incorrect");
        (await Should.ThrowAsync<DomainException>(() => ToAsync(scenario.Email, AccountScenario.Password))).Code.ShouldBe("accounts.email.unchanged");
        await ToAsync("new@example.org", AccountScenario.Password);
        var confirmation = (await scenario.ListEmailsAsync()).Single();

        (await scenario.NewBrowser().SignInAsync()).ShouldBe(SignInOutcome.SignedIn);
        await scenario.NewBrowser().RequestAsync(actor => actor.Get<ChangeEmail>().ConfirmAsync(SecretOf(confirmation.Text), default));

        confirmation.To.ShouldBe("new@example.org");
        (await scenario.ListEmailsAsync()).ShouldContain(sent => sent.To == scenario.Email && sent.Text.Contains("new@example.org"));
        (await scenario.NewBrowser().SignInAsync()).ShouldBe(SignInOutcome.Refused);
        (await scenario.NewBrowser().RequestAsync(actor => actor.Get<SignIn>().WithPasswordAsync("NEW@example.org", AccountScenario.Password, false)))
            .ShouldBe(SignInOutcome.SignedIn);
        (await scenario.ListSecurityEventsAsync()).ShouldContain(SecurityEventKind.EmailChanged);

        Task ToAsync(string address, string password) => browser.RequestAsync(actor => actor.Get<ChangeEmail>().RequestAsync(address, password, default));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ChangeEmail_ToAnAddressInUse_IsRefused(DatabaseKind kind)
    {
        await using var scenario = await AccountScenario.OpenAsync(kind);
        await scenario.AddAccountAsync(await scenario.Institution.AddMemberAsync("f2", "Ada Ngo", "HIST"));
        var browser = scenario.NewBrowser();
        await browser.SignInAsync();
        await browser.RequestAsync(actor => actor.Get<ChangeEmail>().RequestAsync("f2@example.edu", AccountScenario.Password, default));
        var secret = await SecretAsync(scenario);

        (await Should.ThrowAsync<DomainException>(() => browser.RequestAsync(actor => actor.Get<ChangeEmail>().ConfirmAsync(secret, default))))
            .Code.ShouldBe("accounts.email.taken");
        (await scenario.NewBrowser().SignInAsync()).ShouldBe(SignInOutcome.SignedIn);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Administration_LockedAccount_IsListedAndUnlockedByAdministratorsOnly(DatabaseKind kind)
    {
        await using var scenario = await AccountScenario.OpenAsync(kind);
        for (var attempt = 0; attempt < PasswordVerifier.MaxFailures; attempt++)
            await scenario.NewBrowser().SignInAsync("wrong");
        await using var office = await scenario.Institution.AsOfficeAsync();
        await using var administrator = await scenario.Institution.Base.AsAsync(FacultyRole.Administrator);
        var administration = administrator.Get<AccountAdministration>();

        (await office.Get<AccountAdministration>().Rows(lockedOnly: false, null).CountAsync()).ShouldBe(0);
        await Should.ThrowAsync<NotFoundException>(() => office.Get<AccountAdministration>().EndLockoutAsync(scenario.AccountId, default));
        (await administration.Rows(lockedOnly: true, "F1@EX").SingleAsync()).Id.ShouldBe(scenario.AccountId);
        (await administration.Rows(lockedOnly: true, "z").CountAsync()).ShouldBe(0);
        await administration.EndLockoutAsync(scenario.AccountId, default);

        (await administration.Rows(lockedOnly: true, null).CountAsync()).ShouldBe(0);
        (await Should.ThrowAsync<DomainException>(() => administration.EndLockoutAsync(scenario.AccountId, default))).Code.ShouldBe("accounts.account.not-locked");
        (await scenario.NewBrowser().SignInAsync()).ShouldBe(SignInOutcome.SignedIn);
    }

    private static Task AskAsync(TestBrowser browser, string email) => browser.RequestAsync(actor => actor.Get<ResetPassword>().RequestAsync(email, default));

    private static Task ChooseAsync(TestBrowser browser, string secret, string chosen) =>
        browser.RequestAsync(actor => actor.Get<ResetPassword>().ConfirmAsync(secret, chosen, default));

    private static async Task<string> SecretAsync(AccountScenario scenario) => SecretOf((await scenario.ListEmailsAsync())[^1].Text);

    private static string SecretOf(string text) => Secret().Match(text) is { Success: true } match
        ? match.Groups[1].Value
        : throw new InvalidOperationException($"No link in: {text}");

    [GeneratedRegex(@"https://faculty\.example\.edu/account/\S+\?secret=(\S+)")]
    private static partial Regex Secret();
}
