using System.Text;
using FacultyDev.Accounts;
using FacultyDev.Accounts.Administration;
using FacultyDev.Accounts.Passwords;
using FacultyDev.Accounts.Security;
using FacultyDev.Accounts.Sessions;
using FacultyDev.Accounts.TwoFactor;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Accounts;

public sealed class TwoFactorTests
{
    /// <summary>The SHA-1 test values of RFC 6238, appendix B, cut to the last six digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void CodeAt_TestTimesOfTheRfc_IsTheCodeOfTheRfc(long seconds, string code) =>
        Totp.CodeAt(Encoding.ASCII.GetBytes("12345678901234567890"), DateTimeOffset.FromUnixTimeSeconds(seconds)).ShouldBe(code);

    [Fact]
    public void StepOf_CodeOfAnAdjacentTimeStep_IsAcceptedAndAnOlderOneIsNot()
    {
        var key = new byte[Totp.KeyBytes];
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);

        foreach (var seconds in (int[])[-30, 0, 30])
            Totp.StepOf(key, Totp.CodeAt(key, now.AddSeconds(seconds)), now).ShouldBe((1_800_000_000 + seconds) / 30);
        Totp.StepOf(key, Totp.CodeAt(key, now.AddSeconds(-60)), now).ShouldBeNull();
        Totp.StepOf(key, "", now).ShouldBeNull();
    }

    [Theory]
    [InlineData("foobar", "MZXW6YTBOI")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("", "")]
    public void Base32_ExamplesOfTheRfc_HaveNoPadding(string text, string expected) =>
        Totp.Base32(Encoding.ASCII.GetBytes(text)).ShouldBe(expected);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SetUp_ConfirmedByACode_RequiresAnUnusedCodeAtTheNextSignIn(DatabaseKind kind)
    {
        await using var scenario = await AccountScenario.OpenAsync(kind);
        var (key, recovery) = await SetUpAsync(scenario);
        recovery.Count.ShouldBe(RecoveryCodes.CodesPerAccount);

        var browser = scenario.NewBrowser();
        (await browser.SignInAsync()).ShouldBe(SignInOutcome.TwoFactorRequired);
        (await browser.OpenPageAsync()).ShouldBeFalse();
        // A code works once, and setting up the authenticator has used this one.
        (await StepAsync(browser, Totp.CodeAt(key, scenario.Clock.GetUtcNow()))).ShouldBe(SignInOutcome.Refused);
        scenario.Clock.Pass(TimeSpan.FromSeconds(30));
        var code = Totp.CodeAt(key, scenario.Clock.GetUtcNow());
        (await StepAsync(browser, code)).ShouldBe(SignInOutcome.SignedIn);
        (await browser.OpenPageAsync()).ShouldBeTrue();

        var replay = scenario.NewBrowser();
        await replay.SignInAsync();
        (await StepAsync(replay, code)).ShouldBe(SignInOutcome.Refused);
        (await StepAsync(scenario.NewBrowser(), code)).ShouldBeNull();
        (await scenario.ListSecurityEventsAsync()).ShouldContain(SecurityEventKind.SecondFactorFailed);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SecondFactor_RecoveryCode_WorksOnceHoweverItIsTyped(DatabaseKind kind)
    {
        await using var scenario = await AccountScenario.OpenAsync(kind);
        var (_, recovery) = await SetUpAsync(scenario);
        var (first, second) = (scenario.NewBrowser(), scenario.NewBrowser());
        await first.SignInAsync();
        await second.SignInAsync();

        (await StepAsync(first, recovery[0].ToUpperInvariant().Replace('-', ' '))).ShouldBe(SignInOutcome.SignedIn);
        (await StepAsync(second, recovery[0])).ShouldBe(SignInOutcome.Refused);

        (await first.RequestAsync(actor => actor.Get<RecoveryCodes>().CountUnusedAsync(scenario.AccountId, default))).ShouldBe(RecoveryCodes.CodesPerAccount - 1);
        await using var program = scenario.Institution.Base.AsSystem();
        (await program.Db.Set<RecoveryCode>().Select(code => code.Hash).ToListAsync()).ShouldNotContain(RecoveryCodes.Normalize(recovery[0]));
        (await program.Db.Set<Authenticator>().SingleAsync()).ProtectedKey.Length.ShouldBeGreaterThan(Totp.KeyBytes * 4);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SecondFactor_RememberedDevice_IsSkippedUntilThePasswordChanges(DatabaseKind kind)
    {
        await using var scenario = await AccountScenario.OpenAsync(kind);
        var (key, _) = await SetUpAsync(scenario);
        scenario.Clock.Pass(TimeSpan.FromMinutes(1));
        var browser = scenario.NewBrowser();
        await browser.SignInAsync();
        (await StepAsync(browser, Totp.CodeAt(key, scenario.Clock.GetUtcNow()), remember: true)).ShouldBe(SignInOutcome.SignedIn);

        (await browser.SignInAsync()).ShouldBe(SignInOutcome.SignedIn);
        (await scenario.NewBrowser().SignInAsync()).ShouldBe(SignInOutcome.TwoFactorRequired);
        await browser.RequestAsync(actor => actor.Get<ChangePassword>().ChangeAsync(AccountScenario.Password, "nine loud purple lakes"));
        scenario.Clock.Pass(TimeSpan.FromSeconds(1));

        (await browser.SignInAsync("nine loud purple lakes")).ShouldBe(SignInOutcome.TwoFactorRequired);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SecondFactor_ManyWrongCodes_LocksTheAccountForALimitedTime(DatabaseKind kind)
    {
        await using var scenario = await AccountScenario.OpenAsync(kind);
        var (key, _) = await SetUpAsync(scenario);
        var browser = scenario.NewBrowser();
        await browser.SignInAsync();

        for (var attempt = 1; attempt < PasswordVerifier.MaxFailures; attempt++)
            (await StepAsync(browser, "000000")).ShouldBe(SignInOutcome.Refused);
        (await StepAsync(browser, "000000")).ShouldBe(SignInOutcome.LockedOut);
        (await scenario.NewBrowser().SignInAsync()).ShouldBe(SignInOutcome.LockedOut);

        scenario.Clock.Pass(PasswordVerifier.LockoutDuration + TimeSpan.FromSeconds(1));
        (await browser.SignInAsync()).ShouldBe(SignInOutcome.TwoFactorRequired);
        (await StepAsync(browser, Totp.CodeAt(key, scenario.Clock.GetUtcNow()))).ShouldBe(SignInOutcome.SignedIn);
        (await scenario.ListSecurityEventsAsync()).ShouldContain(SecurityEventKind.LockedOut);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Disable_WithThePassword_MakesThePasswordSufficient(DatabaseKind kind)
    {
        await using var scenario = await AccountScenario.OpenAsync(kind);
        await SetUpAsync(scenario, out var browser);

        (await Should.ThrowAsync<DomainException>(() => browser.RequestAsync(actor => actor.Get<TwoFactorCommands>().DisableAsync("wrong", default))))
            .Code.ShouldBe("accounts.password.incorrect");
        await browser.RequestAsync(actor => actor.Get<TwoFactorCommands>().DisableAsync(AccountScenario.Password, default));

        (await scenario.NewBrowser().SignInAsync()).ShouldBe(SignInOutcome.SignedIn);
        await using var program = scenario.Institution.Base.AsSystem();
        (await program.Db.Set<Authenticator>().AnyAsync()).ShouldBeFalse();
        (await program.Db.Set<RecoveryCode>().AnyAsync()).ShouldBeFalse();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RegenerateCodes_WithThePassword_InvalidatesTheOldOnes(DatabaseKind kind)
    {
        await using var scenario = await AccountScenario.OpenAsync(kind);
        var (_, old) = await SetUpAsync(scenario, out var browser);

        var made = await browser.RequestAsync(actor => actor.Get<TwoFactorCommands>().RegenerateCodesAsync(AccountScenario.Password, default));

        made.Intersect(old).ShouldBeEmpty();
        var other = scenario.NewBrowser();
        await other.SignInAsync();
        (await StepAsync(other, old[1])).ShouldBe(SignInOutcome.Refused);
        (await StepAsync(other, made[1])).ShouldBe(SignInOutcome.SignedIn);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Rule_StaffNeedTwoFactor_SuspendsTheirRolesUntilItIsSetUp(DatabaseKind kind)
    {
        await using var scenario = await AccountScenario.OpenAsync(
            kind, new RoleGrant(FacultyRole.CareerDevelopmentOffice, null), new RoleGrant(FacultyRole.Sponsor, null));
        await using (var administrator = await scenario.Institution.Base.AsAsync(FacultyRole.Administrator))
            await administrator.Get<AccountRulesStore>().SaveAsync(true, 0, default);
        var browser = scenario.NewBrowser();
        await browser.SignInAsync();

        await browser.OpenPageAsync();
        (browser.AreRolesSuspended, browser.Roles.Count).ShouldBe((true, 1));
        browser.Roles.ShouldHaveSingleItem().Role.ShouldBe(FacultyRole.Sponsor);
        await SetUpAsync(scenario, browser);
        await browser.OpenPageAsync();

        (browser.AreRolesSuspended, browser.Roles.Count).ShouldBe((false, 2));
        await using var office = await scenario.Institution.AsOfficeAsync();
        await Should.ThrowAsync<NotFoundException>(() => office.Get<AccountRulesStore>().SaveAsync(false, 1, default));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Rule_StaffNeedTwoFactor_SuspendsTheirRolesForATokenMadeWithoutIt(DatabaseKind kind)
    {
        await using var scenario = await AccountScenario.OpenAsync(kind, new RoleGrant(FacultyRole.CareerDevelopmentOffice, null));
        await using (var administrator = await scenario.Institution.Base.AsAsync(FacultyRole.Administrator))
            await administrator.Get<AccountRulesStore>().SaveAsync(true, 0, default);

        (await RolesWithTokenAsync(scenario, madeWithTwoFactor: false)).ShouldBe(0);
        (await RolesWithTokenAsync(scenario, madeWithTwoFactor: true)).ShouldBe(1);
    }

    private static async Task<int> RolesWithTokenAsync(AccountScenario scenario, bool madeWithTwoFactor)
    {
        await using var request = scenario.Institution.Base.AsSystem();
        request.Get<CurrentSession>().SetToken(madeWithTwoFactor);
        (await request.Get<IViewerSource>().LoadAsync(request.Viewer, scenario.AccountId, null, default)).ShouldBeTrue();
        return request.Viewer.Roles.Count;
    }

    private static Task<(byte[] Key, IReadOnlyList<string> Recovery)> SetUpAsync(AccountScenario scenario) => SetUpAsync(scenario, out _);

    private static Task<(byte[] Key, IReadOnlyList<string> Recovery)> SetUpAsync(AccountScenario scenario, out TestBrowser browser)
    {
        var own = browser = scenario.NewBrowser();
        return SignInAndSetUpAsync();

        async Task<(byte[], IReadOnlyList<string>)> SignInAndSetUpAsync()
        {
            await own.SignInAsync();
            return await SetUpAsync(scenario, own);
        }
    }

    private static async Task<(byte[] Key, IReadOnlyList<string> Recovery)> SetUpAsync(AccountScenario scenario, TestBrowser browser)
    {
        await browser.RequestAsync(actor => actor.Get<TwoFactorCommands>().BeginAsync(default));
        var key = await browser.RequestAsync(async actor =>
        {
            var codes = actor.Get<AuthenticatorCodes>();
            return codes.KeyOf((await codes.FindAsync(scenario.AccountId, default))!);
        });
        (await Should.ThrowAsync<DomainException>(() => browser.RequestAsync(actor => actor.Get<TwoFactorCommands>().ConfirmAsync("12345", default))))
            .Code.ShouldBe("accounts.authenticator-code.invalid");
        var recovery = await browser.RequestAsync(
            actor => actor.Get<TwoFactorCommands>().ConfirmAsync(Totp.CodeAt(key, scenario.Clock.GetUtcNow()), default));
        return (key, recovery);
    }

    private static Task<SignInOutcome?> StepAsync(TestBrowser browser, string code, bool remember = false) =>
        browser.RequestAsync(actor => actor.Get<VerifySecondFactor>().RunAsync(code, remember, default));
}
