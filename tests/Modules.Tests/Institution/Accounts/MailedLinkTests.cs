using System.Text.RegularExpressions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Accounts;
using FacultyDev.Institution.Accounts.Letters;
using FacultyDev.Institution.Accounts.Passwords;
using FacultyDev.Institution.Accounts.Rules;
using FacultyDev.Institution.Accounts.Security;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Institution.Accounts;

public sealed partial class MailedLinkTests
{
    private const string Chosen = "nine loud purple lakes";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Reset_ByTheLink_ChangesThePasswordOnceAndEndsAllSessions(DatabaseKind kind)
    {
        await using var house = await AccountHouse.OpenAsync(kind);
        var (here, forgetful) = (house.NewBrowser(), house.NewBrowser());
        await here.SignInAsync();
        await AskAsync(forgetful, house.Email.ToUpperInvariant());
        var secret = await SecretAsync(house);

        (await Should.ThrowAsync<DomainException>(() => ChooseAsync(forgetful, secret, "password1234"))).Code.ShouldBe("institution.password-common");
        await ChooseAsync(forgetful, secret, Chosen);

        (await here.LookAsync()).ShouldBeFalse();
        (await house.NewBrowser().SignInAsync()).ShouldBe(SignInOutcome.Refused);
        (await house.NewBrowser().SignInAsync(Chosen)).ShouldBe(SignInOutcome.Welcome);
        (await Should.ThrowAsync<DomainException>(() => ChooseAsync(forgetful, secret, Chosen))).Code.ShouldBe("institution.link-over");
        await using var program = house.Institution.Inner.AsProgram();
        (await program.Db.Set<MailedLink>().AnyAsync()).ShouldBeFalse();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Reset_AfterAnHour_IsTooLate(DatabaseKind kind)
    {
        await using var house = await AccountHouse.OpenAsync(kind);
        var browser = house.NewBrowser();
        await AskAsync(browser, house.Email);
        var secret = await SecretAsync(house);
        house.Clock.Pass(TimeSpan.FromHours(1));

        (await Should.ThrowAsync<DomainException>(() => ChooseAsync(browser, secret, Chosen))).Code.ShouldBe("institution.link-over");
        (await browser.RequestAsync(actor => actor.Get<MailedLinks>().IsGoodAsync(secret, MailedLinkKind.PasswordReset, default))).ShouldBeFalse();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Ask_ForNobodyOrTooOften_SendsNothingMoreAndSaysNothing(DatabaseKind kind)
    {
        await using var house = await AccountHouse.OpenAsync(kind);
        var browser = house.NewBrowser();

        await AskAsync(browser, "nobody@example.edu");
        (await house.LettersAsync()).ShouldBeEmpty();
        for (var time = 0; time < MailedLinks.PerHour + 2; time++)
            await AskAsync(browser, house.Email);

        (await house.LettersAsync()).Count.ShouldBe(MailedLinks.PerHour);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Reset_OfALockedSignIn_OpensItAndDoesNotSkipTheSecondStep(DatabaseKind kind)
    {
        await using var house = await AccountHouse.OpenAsync(kind);
        var browser = house.NewBrowser();
        for (var attempt = 0; attempt < PasswordCheck.Allowed; attempt++)
            await browser.SignInAsync("wrong");
        (await browser.SignInAsync()).ShouldBe(SignInOutcome.LockedOut);
        await AskAsync(browser, house.Email);

        await ChooseAsync(browser, await SecretAsync(house), Chosen);

        (await browser.SignInAsync(Chosen)).ShouldBe(SignInOutcome.Welcome);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Letters_ToSomebodyWhoSignedInInSpanish_AreSpanish(DatabaseKind kind)
    {
        await using var house = await AccountHouse.OpenAsync(kind);
        await using (var program = house.Institution.Inner.AsProgram())
        {
            var account = await program.Db.Set<Account>().SingleAsync();
            account.Welcome("es");
            await program.Db.SaveChangesAsync();
        }

        await AskAsync(house.NewBrowser(), house.Email);

        (await house.LettersAsync()).ShouldHaveSingleItem().Subject.ShouldBe("Elija una nueva contraseña");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ChangeAddress_Confirmed_MovesTheSignInAndTellsTheOldAddress(DatabaseKind kind)
    {
        await using var house = await AccountHouse.OpenAsync(kind);
        var browser = house.NewBrowser();
        await browser.SignInAsync();
        (await Should.ThrowAsync<DomainException>(() => ToAsync("new@example.org", "wrong"))).Code.ShouldBe("institution.password-wrong");
        (await Should.ThrowAsync<DomainException>(() => ToAsync(house.Email, AccountHouse.Password))).Code.ShouldBe("institution.address-same");
        await ToAsync("new@example.org", AccountHouse.Password);
        var letter = (await house.LettersAsync()).Single();

        (await house.NewBrowser().SignInAsync()).ShouldBe(SignInOutcome.Welcome);
        await house.NewBrowser().RequestAsync(actor => actor.Get<ChangeAddress>().ConfirmAsync(SecretOf(letter.Text), default));

        letter.To.ShouldBe("new@example.org");
        (await house.LettersAsync()).ShouldContain(told => told.To == house.Email && told.Text.Contains("new@example.org"));
        (await house.NewBrowser().SignInAsync()).ShouldBe(SignInOutcome.Refused);
        (await house.NewBrowser().RequestAsync(actor => actor.Get<SignIn>().WithPasswordAsync("NEW@example.org", AccountHouse.Password, false)))
            .ShouldBe(SignInOutcome.Welcome);
        (await house.LogAsync()).ShouldContain(SecurityEventKind.AddressChanged);

        Task ToAsync(string address, string password) => browser.RequestAsync(actor => actor.Get<ChangeAddress>().AskAsync(address, password, default));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ChangeAddress_ToSomebodyElses_IsRefusedAndKeepsTheOld(DatabaseKind kind)
    {
        await using var house = await AccountHouse.OpenAsync(kind);
        await house.AddAccountAsync(await house.Institution.AddMemberAsync("f2", "Ada Ngo", "HIST"));
        var browser = house.NewBrowser();
        await browser.SignInAsync();
        await browser.RequestAsync(actor => actor.Get<ChangeAddress>().AskAsync("f2@example.edu", AccountHouse.Password, default));
        var secret = await SecretAsync(house);

        (await Should.ThrowAsync<DomainException>(() => browser.RequestAsync(actor => actor.Get<ChangeAddress>().ConfirmAsync(secret, default))))
            .Code.ShouldBe("institution.address-taken");
        (await house.NewBrowser().SignInAsync()).ShouldBe(SignInOutcome.Welcome);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Desk_ALockedSignIn_IsListedAndOpenedByAnAdministratorOnly(DatabaseKind kind)
    {
        await using var house = await AccountHouse.OpenAsync(kind);
        for (var attempt = 0; attempt < PasswordCheck.Allowed; attempt++)
            await house.NewBrowser().SignInAsync("wrong");
        await using var office = await house.Institution.AsOfficeAsync();
        await using var administrator = await house.Institution.Inner.AsAsync(FacultyRole.Administrator);
        var desk = administrator.Get<AccountDesk>();

        (await office.Get<AccountDesk>().Rows(lockedOnly: false, null).CountAsync()).ShouldBe(0);
        await Should.ThrowAsync<NotFoundException>(() => office.Get<AccountDesk>().EndLockoutAsync(house.AccountId, default));
        (await desk.Rows(lockedOnly: true, "F1@EX").SingleAsync()).Id.ShouldBe(house.AccountId);
        (await desk.Rows(lockedOnly: true, "z").CountAsync()).ShouldBe(0);
        await desk.EndLockoutAsync(house.AccountId, default);

        (await desk.Rows(lockedOnly: true, null).CountAsync()).ShouldBe(0);
        (await Should.ThrowAsync<DomainException>(() => desk.EndLockoutAsync(house.AccountId, default))).Code.ShouldBe("institution.not-locked");
        (await house.NewBrowser().SignInAsync()).ShouldBe(SignInOutcome.Welcome);
    }

    private static Task AskAsync(Browser browser, string email) => browser.RequestAsync(actor => actor.Get<ResetPassword>().AskAsync(email, default));

    private static Task ChooseAsync(Browser browser, string secret, string chosen) =>
        browser.RequestAsync(actor => actor.Get<ResetPassword>().ChooseAsync(secret, chosen, default));

    private static async Task<string> SecretAsync(AccountHouse house) => SecretOf((await house.LettersAsync())[^1].Text);

    private static string SecretOf(string text) => Secret().Match(text) is { Success: true } match
        ? match.Groups[1].Value
        : throw new InvalidOperationException($"No link in: {text}");

    [GeneratedRegex(@"https://faculty\.example\.edu/account/\S+\?secret=(\S+)")]
    private static partial Regex Secret();
}
