using FacultyDev.Accounts;
using FacultyDev.Accounts.Passwords;
using FacultyDev.Accounts.Security;
using FacultyDev.Accounts.Sessions;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Platform.Notifications;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FacultyDev.Modules.Tests.Accounts;

public sealed class SessionTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SignIn_TwoBrowsers_AreTwoSessionsAndOneCanBeEnded(DatabaseKind kind)
    {
        await using var scenario = await AccountScenario.OpenAsync(kind);
        var (here, there) = (scenario.NewBrowser(), scenario.NewBrowser("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604"));
        await here.SignInAsync();
        await there.SignInAsync();

        var sessions = await here.RequestAsync(actor => actor.Get<SessionStore>().ListAsync(default));
        var other = sessions.Single(session => Device.Of(session.Agent).System == "iPhone");
        await here.RequestAsync(actor => actor.Get<SessionStore>().EndAsync(other.Id, default));

        sessions.Count.ShouldBe(2);
        (await there.OpenPageAsync()).ShouldBeFalse();
        (await here.OpenPageAsync()).ShouldBeTrue();
        (await scenario.ListSecurityEventsAsync()).ShouldBe([SecurityEventKind.SignedIn, SecurityEventKind.SignedIn, SecurityEventKind.SessionEnded]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SignIn_TwiceAtOnceWithAnOldHash_SucceedsTwiceAndHashesAnew(DatabaseKind kind)
    {
        await using var scenario = await AccountScenario.OpenAsync(kind);
        var old = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = 10 })).HashPassword(null!, AccountScenario.Password);
        await using (var program = scenario.Institution.Base.AsSystem())
            await program.Db.Set<Account>().ExecuteUpdateAsync(set => set.SetProperty(account => account.PasswordHash, old));
        await using var one = scenario.Institution.Base.AsAnonymous();
        await using var other = scenario.Institution.Base.AsAnonymous();
        var (first, second) = (await one.Db.Set<Account>().SingleAsync(), await other.Db.Set<Account>().SingleAsync());

        (await one.Get<PasswordVerifier>().RunAsync(first, AccountScenario.Password)).ShouldBe(SignInOutcome.SignedIn);
        (await other.Get<PasswordVerifier>().RunAsync(second, AccountScenario.Password)).ShouldBe(SignInOutcome.SignedIn);
        await other.Db.SaveChangesAsync();

        await using var after = scenario.Institution.Base.AsSystem();
        var stored = await after.Db.Set<Account>().SingleAsync();
        stored.PasswordHash.ShouldNotBe(old);
        after.Get<IPasswordHasher<Account>>().VerifyHashedPassword(stored, stored.PasswordHash!, AccountScenario.Password).ShouldBe(PasswordVerificationResult.Success);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task End_SomebodyElsesSession_IsNotFound(DatabaseKind kind)
    {
        await using var scenario = await AccountScenario.OpenAsync(kind);
        var mine = scenario.NewBrowser();
        await mine.SignInAsync();
        var session = (await mine.RequestAsync(actor => actor.Get<SessionStore>().ListAsync(default))).Single();
        await using var stranger = await scenario.Institution.AsOfficeAsync();

        await Should.ThrowAsync<NotFoundException>(() => stranger.Get<SessionStore>().EndAsync(session.Id, default));

        (await mine.OpenPageAsync()).ShouldBeTrue();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SignOut_WithACopiedCookie_EndsTheSessionForBoth(DatabaseKind kind)
    {
        await using var scenario = await AccountScenario.OpenAsync(kind);
        var browser = scenario.NewBrowser();
        await browser.SignInAsync();
        var thief = browser.Copy();
        (await thief.OpenPageAsync()).ShouldBeTrue();

        await browser.RequestAsync(actor => actor.Get<SignInManager<Account>>().SignOutAsync());

        (await thief.OpenPageAsync()).ShouldBeFalse();
        (await scenario.CountSessionsAsync()).ShouldBe(0);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ChangePassword_EndsTheOtherSessionsAndKeepsThisOne(DatabaseKind kind)
    {
        await using var scenario = await AccountScenario.OpenAsync(kind);
        var (here, there) = (scenario.NewBrowser(), scenario.NewBrowser());
        await here.SignInAsync();
        await there.SignInAsync();

        await here.RequestAsync(actor => actor.Get<ChangePassword>().ChangeAsync(AccountScenario.Password, "nine loud purple lakes"));

        (await here.OpenPageAsync()).ShouldBeTrue();
        (await there.OpenPageAsync()).ShouldBeFalse();
        (await scenario.ListEmailsAsync())[^1].Subject.ShouldContain("password was changed");
        (await scenario.NewBrowser().SignInAsync("nine loud purple lakes")).ShouldBe(SignInOutcome.SignedIn);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task LastSeen_OnEachRequest_IsUpdatedAtMostOnceAnInterval(DatabaseKind kind)
    {
        await using var scenario = await AccountScenario.OpenAsync(kind);
        var browser = scenario.NewBrowser();
        await browser.SignInAsync();
        var begun = scenario.Clock.GetUtcNow().UtcDateTime;

        scenario.Clock.Pass(Session.LastSeenPrecision - TimeSpan.FromSeconds(1));
        await browser.OpenPageAsync();
        (await SeenAsync()).ShouldBe(begun);
        scenario.Clock.Pass(TimeSpan.FromSeconds(1));
        await browser.OpenPageAsync();
        (await SeenAsync()).ShouldBe(begun + Session.LastSeenPrecision);

        async Task<DateTime> SeenAsync() => (await browser.RequestAsync(actor => actor.Get<SessionStore>().ListAsync(default))).Single().LastSeenAt;
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Cleanup_ExpiredSessionsAndOldEvents_AreDeleted(DatabaseKind kind)
    {
        await using var scenario = await AccountScenario.OpenAsync(kind);
        await scenario.NewBrowser().SignInAsync();
        scenario.Clock.Pass(Session.MaxIdleTime + Session.LastSeenPrecision + TimeSpan.FromMinutes(1));
        var late = scenario.NewBrowser();
        await late.SignInAsync();

        await CleanUpAsync();
        (await scenario.CountSessionsAsync()).ShouldBe(1);
        (await scenario.ListSecurityEventsAsync()).Count.ShouldBe(2);
        scenario.Clock.Pass(CleanupAccountDataPayload.EventRetention + TimeSpan.FromDays(1));
        await CleanUpAsync();

        (await scenario.CountSessionsAsync()).ShouldBe(0);
        (await scenario.ListSecurityEventsAsync()).ShouldBeEmpty();

        async Task CleanUpAsync()
        {
            await using var program = scenario.Institution.Base.AsSystem();
            await program.Get<CleanupAccountDataJob>().RunAsync(new CleanupAccountDataPayload(), new JobProgress(), default);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SignIn_FromANewBrowser_NotifiesTheOwnerExceptTheFirstTime(DatabaseKind kind)
    {
        await using var scenario = await AccountScenario.OpenAsync(kind);
        var known = scenario.NewBrowser();
        await known.SignInAsync();
        await known.SignInAsync();
        (await scenario.ListEmailsAsync()).ShouldBeEmpty();

        await scenario.NewBrowser("curl/8.0").SignInAsync();

        (await scenario.ListEmailsAsync()).ShouldHaveSingleItem().Text.ShouldContain("curl");
        (await known.RequestAsync(actor => actor.Get<Inbox>().CountUnreadAsync())).ShouldBe(1);
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge", "Windows")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1 (KHTML, like Gecko) Version/18.0 Safari/605.1", "Safari", "macOS")]
    [InlineData("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36", "Chrome", "Android")]
    [InlineData(TestBrowser.Firefox, "Firefox", "Linux")]
    [InlineData("something", null, null)]
    [InlineData(null, null, null)]
    public void Device_OfAUserAgent_IsItsBrowserAndSystem(string? agent, string? browser, string? system) =>
        Device.Of(agent).ShouldBe(new Device(browser, system));

    [Fact]
    public void IsExpired_AfterTheIdleTime_IsTrue()
    {
        var begun = new DateTime(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);
        var session = new Session(Guid.CreateVersion7(), SignInMethod.Password, begun, null, null);

        session.IsExpired(begun + Session.MaxIdleTime).ShouldBeFalse();
        session.IsExpired(begun + Session.MaxIdleTime + Session.LastSeenPrecision + TimeSpan.FromSeconds(1)).ShouldBeTrue();
        session.HasTwoFactor.ShouldBeFalse();
        new Session(Guid.CreateVersion7(), SignInMethod.Passkey, begun, null, null).HasTwoFactor.ShouldBeTrue();
    }
}
