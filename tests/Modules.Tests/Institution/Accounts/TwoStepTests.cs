using System.Text;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Accounts;
using FacultyDev.Institution.Accounts.Passwords;
using FacultyDev.Institution.Accounts.Rules;
using FacultyDev.Institution.Accounts.Security;
using FacultyDev.Institution.Accounts.Sessions;
using FacultyDev.Institution.Accounts.TwoStep;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Institution.Accounts;

public sealed class TwoStepTests
{
    /// <summary>RFC 6238, appendix B, for SHA-1, the last six digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void CodeAt_TheTimesOfTheStandard_IsTheCodeOfTheStandard(long seconds, string code) =>
        Totp.CodeAt(Encoding.ASCII.GetBytes("12345678901234567890"), DateTimeOffset.FromUnixTimeSeconds(seconds)).ShouldBe(code);

    [Fact]
    public void StepOf_ACodeOfTheStepBeforeOrAfter_IsTakenAndAnOlderOneIsNot()
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
    public void Base32_TheExamplesOfTheStandard_AreWithoutPadding(string text, string expected) =>
        Totp.Base32(Encoding.ASCII.GetBytes(text)).ShouldBe(expected);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SetUp_ConfirmedByACode_AsksForOneAtTheNextSignInAndTakesEachOnce(DatabaseKind kind)
    {
        await using var house = await AccountHouse.OpenAsync(kind);
        var (key, recovery) = await SetUpAsync(house);
        recovery.Count.ShouldBe(RecoveryCodes.Count);

        var browser = house.NewBrowser();
        (await browser.SignInAsync()).ShouldBe(SignInOutcome.SecondStep);
        (await browser.LookAsync()).ShouldBeFalse();
        // The code that confirmed the key was used.
        (await StepAsync(browser, Totp.CodeAt(key, house.Clock.GetUtcNow()))).ShouldBe(SignInOutcome.Refused);
        house.Clock.Pass(TimeSpan.FromSeconds(30));
        var code = Totp.CodeAt(key, house.Clock.GetUtcNow());
        (await StepAsync(browser, code)).ShouldBe(SignInOutcome.Welcome);
        (await browser.LookAsync()).ShouldBeTrue();

        var replay = house.NewBrowser();
        await replay.SignInAsync();
        (await StepAsync(replay, code)).ShouldBe(SignInOutcome.Refused);
        (await StepAsync(house.NewBrowser(), code)).ShouldBeNull();
        (await house.LogAsync()).ShouldContain(SecurityEventKind.SecondStepFailed);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SecondStep_ByARecoveryCode_WorksOnceHoweverItIsTyped(DatabaseKind kind)
    {
        await using var house = await AccountHouse.OpenAsync(kind);
        var (_, recovery) = await SetUpAsync(house);
        var (first, second) = (house.NewBrowser(), house.NewBrowser());
        await first.SignInAsync();
        await second.SignInAsync();

        (await StepAsync(first, recovery[0].ToUpperInvariant().Replace('-', ' '))).ShouldBe(SignInOutcome.Welcome);
        (await StepAsync(second, recovery[0])).ShouldBe(SignInOutcome.Refused);

        (await first.RequestAsync(actor => actor.Get<RecoveryCodes>().LeftAsync(house.AccountId, default))).ShouldBe(RecoveryCodes.Count - 1);
        await using var program = house.Institution.Inner.AsProgram();
        (await program.Db.Set<RecoveryCode>().Select(code => code.Hash).ToListAsync()).ShouldNotContain(RecoveryCodes.Plain(recovery[0]));
        (await program.Db.Set<Authenticator>().SingleAsync()).ProtectedKey.Length.ShouldBeGreaterThan(Totp.KeyBytes * 4);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SecondStep_RememberedDevice_AsksNoCodeUntilThePasswordChanges(DatabaseKind kind)
    {
        await using var house = await AccountHouse.OpenAsync(kind);
        var (key, _) = await SetUpAsync(house);
        house.Clock.Pass(TimeSpan.FromMinutes(1));
        var browser = house.NewBrowser();
        await browser.SignInAsync();
        (await StepAsync(browser, Totp.CodeAt(key, house.Clock.GetUtcNow()), remember: true)).ShouldBe(SignInOutcome.Welcome);

        (await browser.SignInAsync()).ShouldBe(SignInOutcome.Welcome);
        (await house.NewBrowser().SignInAsync()).ShouldBe(SignInOutcome.SecondStep);
        await browser.RequestAsync(actor => actor.Get<ChoosePassword>().ChangeAsync(AccountHouse.Password, "nine loud purple lakes"));
        house.Clock.Pass(TimeSpan.FromSeconds(1));

        (await browser.SignInAsync("nine loud purple lakes")).ShouldBe(SignInOutcome.SecondStep);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SecondStep_ManyWrongCodes_LocksTheSignInWhichOpensByItself(DatabaseKind kind)
    {
        await using var house = await AccountHouse.OpenAsync(kind);
        var (key, _) = await SetUpAsync(house);
        var browser = house.NewBrowser();
        await browser.SignInAsync();

        for (var attempt = 1; attempt < PasswordCheck.Allowed; attempt++)
            (await StepAsync(browser, "000000")).ShouldBe(SignInOutcome.Refused);
        (await StepAsync(browser, "000000")).ShouldBe(SignInOutcome.LockedOut);
        (await house.NewBrowser().SignInAsync()).ShouldBe(SignInOutcome.LockedOut);

        house.Clock.Pass(PasswordCheck.Rest + TimeSpan.FromSeconds(1));
        (await browser.SignInAsync()).ShouldBe(SignInOutcome.SecondStep);
        (await StepAsync(browser, Totp.CodeAt(key, house.Clock.GetUtcNow()))).ShouldBe(SignInOutcome.Welcome);
        (await house.LogAsync()).ShouldContain(SecurityEventKind.LockedOut);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task TurnOff_AsksForThePassword_AndThenThePasswordIsEnough(DatabaseKind kind)
    {
        await using var house = await AccountHouse.OpenAsync(kind);
        await SetUpAsync(house, out var browser);

        (await Should.ThrowAsync<DomainException>(() => browser.RequestAsync(actor => actor.Get<SetUpTwoStep>().TurnOffAsync("wrong", default))))
            .Code.ShouldBe("institution.password-wrong");
        await browser.RequestAsync(actor => actor.Get<SetUpTwoStep>().TurnOffAsync(AccountHouse.Password, default));

        (await house.NewBrowser().SignInAsync()).ShouldBe(SignInOutcome.Welcome);
        await using var program = house.Institution.Inner.AsProgram();
        (await program.Db.Set<Authenticator>().AnyAsync()).ShouldBeFalse();
        (await program.Db.Set<RecoveryCode>().AnyAsync()).ShouldBeFalse();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task MakeCodes_Again_VoidsTheOldOnes(DatabaseKind kind)
    {
        await using var house = await AccountHouse.OpenAsync(kind);
        var (_, old) = await SetUpAsync(house, out var browser);

        var made = await browser.RequestAsync(actor => actor.Get<SetUpTwoStep>().MakeCodesAsync(AccountHouse.Password, default));

        made.Intersect(old).ShouldBeEmpty();
        var other = house.NewBrowser();
        await other.SignInAsync();
        (await StepAsync(other, old[1])).ShouldBe(SignInOutcome.Refused);
        (await StepAsync(other, made[1])).ShouldBe(SignInOutcome.Welcome);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Rule_StaffNeedTwoSteps_RestsTheirRolesUntilTheSecondStepIsSetUp(DatabaseKind kind)
    {
        await using var house = await AccountHouse.OpenAsync(
            kind, new RoleGrant(FacultyRole.CareerDevelopmentOffice, null), new RoleGrant(FacultyRole.Sponsor, null));
        await using (var administrator = await house.Institution.Inner.AsAsync(FacultyRole.Administrator))
            await administrator.Get<DecideAccountRules>().RunAsync(true, 0, default);
        var browser = house.NewBrowser();
        await browser.SignInAsync();

        await browser.LookAsync();
        (browser.RolesRest, browser.Roles.Count).ShouldBe((true, 1));
        browser.Roles.ShouldHaveSingleItem().Role.ShouldBe(FacultyRole.Sponsor);
        await SetUpAsync(house, browser);
        await browser.LookAsync();

        (browser.RolesRest, browser.Roles.Count).ShouldBe((false, 2));
        await using var office = await house.Institution.AsOfficeAsync();
        await Should.ThrowAsync<NotFoundException>(() => office.Get<DecideAccountRules>().RunAsync(false, 1, default));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Rule_StaffNeedTwoSteps_RestsTheirRolesForATokenMadeWithOne(DatabaseKind kind)
    {
        await using var house = await AccountHouse.OpenAsync(kind, new RoleGrant(FacultyRole.CareerDevelopmentOffice, null));
        await using (var administrator = await house.Institution.Inner.AsAsync(FacultyRole.Administrator))
            await administrator.Get<DecideAccountRules>().RunAsync(true, 0, default);

        (await RolesWithTokenAsync(house, madeWithTwoSteps: false)).ShouldBe(0);
        (await RolesWithTokenAsync(house, madeWithTwoSteps: true)).ShouldBe(1);
    }

    private static async Task<int> RolesWithTokenAsync(AccountHouse house, bool madeWithTwoSteps)
    {
        await using var request = house.Institution.Inner.AsProgram();
        request.Get<CurrentSession>().IsToken(madeWithTwoSteps);
        (await request.Get<IViewerSource>().LoadAsync(request.Viewer, house.AccountId, null, default)).ShouldBeTrue();
        return request.Viewer.Roles.Count;
    }

    private static Task<(byte[] Key, IReadOnlyList<string> Recovery)> SetUpAsync(AccountHouse house) => SetUpAsync(house, out _);

    private static Task<(byte[] Key, IReadOnlyList<string> Recovery)> SetUpAsync(AccountHouse house, out Browser browser)
    {
        var own = browser = house.NewBrowser();
        return SignInAndSetUpAsync();

        async Task<(byte[], IReadOnlyList<string>)> SignInAndSetUpAsync()
        {
            await own.SignInAsync();
            return await SetUpAsync(house, own);
        }
    }

    private static async Task<(byte[] Key, IReadOnlyList<string> Recovery)> SetUpAsync(AccountHouse house, Browser browser)
    {
        await browser.RequestAsync(actor => actor.Get<SetUpTwoStep>().BeginAsync(default));
        var key = await browser.RequestAsync(async actor =>
        {
            var codes = actor.Get<AuthenticatorCodes>();
            return codes.KeyOf((await codes.FindAsync(house.AccountId, default))!);
        });
        (await Should.ThrowAsync<DomainException>(() => browser.RequestAsync(actor => actor.Get<SetUpTwoStep>().ConfirmAsync("12345", default))))
            .Code.ShouldBe("institution.code-wrong");
        var recovery = await browser.RequestAsync(
            actor => actor.Get<SetUpTwoStep>().ConfirmAsync(Totp.CodeAt(key, house.Clock.GetUtcNow()), default));
        return (key, recovery);
    }

    private static Task<SignInOutcome?> StepAsync(Browser browser, string code, bool remember = false) =>
        browser.RequestAsync(actor => actor.Get<GiveSecondStep>().RunAsync(code, remember, default));
}
