using FacultyDev.Institution.Accounts;
using FacultyDev.Institution.Accounts.Security;
using FacultyDev.Institution.Accounts.Sessions;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Notifications;
using FacultyDev.Modules.Tests.Database;
using Microsoft.AspNetCore.Identity;

namespace FacultyDev.Modules.Tests.Institution.Accounts;

public sealed class SessionTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SignIn_TwoBrowsers_AreTwoSessionsAndOneCanBeEnded(DatabaseKind kind)
    {
        await using var house = await AccountHouse.OpenAsync(kind);
        var (here, there) = (house.NewBrowser(), house.NewBrowser("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604"));
        await here.SignInAsync();
        await there.SignInAsync();

        var sessions = await here.RequestAsync(actor => actor.Get<SessionBook>().ListAsync(default));
        var other = sessions.Single(session => Device.Of(session.Agent).System == "iPhone");
        await here.RequestAsync(actor => actor.Get<SessionBook>().EndAsync(other.Id, default));

        sessions.Count.ShouldBe(2);
        (await there.LookAsync()).ShouldBeFalse();
        (await here.LookAsync()).ShouldBeTrue();
        (await house.LogAsync()).ShouldBe([SecurityEventKind.SignedIn, SecurityEventKind.SignedIn, SecurityEventKind.SessionEnded]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task End_ASessionOfSomebodyElse_IsNotFound(DatabaseKind kind)
    {
        await using var house = await AccountHouse.OpenAsync(kind);
        var mine = house.NewBrowser();
        await mine.SignInAsync();
        var session = (await mine.RequestAsync(actor => actor.Get<SessionBook>().ListAsync(default))).Single();
        await using var stranger = await house.Institution.AsOfficeAsync();

        await Should.ThrowAsync<NotFoundException>(() => stranger.Get<SessionBook>().EndAsync(session.Id, default));

        (await mine.LookAsync()).ShouldBeTrue();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SignOut_EndsTheSession_SoThatACopyOfItsCookieIsWorthNothing(DatabaseKind kind)
    {
        await using var house = await AccountHouse.OpenAsync(kind);
        var browser = house.NewBrowser();
        await browser.SignInAsync();
        var thief = browser.Copy();
        (await thief.LookAsync()).ShouldBeTrue();

        await browser.RequestAsync(actor => actor.Get<SignInManager<Account>>().SignOutAsync());

        (await thief.LookAsync()).ShouldBeFalse();
        (await house.SessionsAsync()).ShouldBe(0);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ChangePassword_EndsTheOtherSessionsAndKeepsThisOne(DatabaseKind kind)
    {
        await using var house = await AccountHouse.OpenAsync(kind);
        var (here, there) = (house.NewBrowser(), house.NewBrowser());
        await here.SignInAsync();
        await there.SignInAsync();

        await here.RequestAsync(actor => actor.Get<ChoosePassword>().ChangeAsync(AccountHouse.Password, "nine loud purple lakes"));

        (await here.LookAsync()).ShouldBeTrue();
        (await there.LookAsync()).ShouldBeFalse();
        (await house.LettersAsync())[^1].Subject.ShouldContain("password was changed");
        (await house.NewBrowser().SignInAsync("nine loud purple lakes")).ShouldBe(SignInOutcome.Welcome);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Continue_WithinMinutes_WritesNothingAndLaterNotesThatItWasSeen(DatabaseKind kind)
    {
        await using var house = await AccountHouse.OpenAsync(kind);
        var browser = house.NewBrowser();
        await browser.SignInAsync();
        var begun = house.Clock.GetUtcNow().UtcDateTime;

        house.Clock.Pass(Session.BetweenNotes - TimeSpan.FromSeconds(1));
        await browser.LookAsync();
        (await SeenAsync()).ShouldBe(begun);
        house.Clock.Pass(TimeSpan.FromSeconds(1));
        await browser.LookAsync();
        (await SeenAsync()).ShouldBe(begun + Session.BetweenNotes);

        async Task<DateTime> SeenAsync() => (await browser.RequestAsync(actor => actor.Get<SessionBook>().ListAsync(default))).Single().LastSeenAt;
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Tidy_SessionsThatAreOver_ForgetsThemAndOldEvents(DatabaseKind kind)
    {
        await using var house = await AccountHouse.OpenAsync(kind);
        await house.NewBrowser().SignInAsync();
        house.Clock.Pass(Session.Idle + Session.BetweenNotes + TimeSpan.FromMinutes(1));
        var late = house.NewBrowser();
        await late.SignInAsync();

        await TidyAsync();
        (await house.SessionsAsync()).ShouldBe(1);
        (await house.LogAsync()).Count.ShouldBe(2);
        house.Clock.Pass(TidySessionsWork.EventsKept + TimeSpan.FromDays(1));
        await TidyAsync();

        (await house.SessionsAsync()).ShouldBe(0);
        (await house.LogAsync()).ShouldBeEmpty();

        async Task TidyAsync()
        {
            await using var program = house.Institution.Inner.AsProgram();
            await program.Get<TidySessions>().RunAsync(new TidySessionsWork(), new JobProgress(), default);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SignIn_FromABrowserNeverSeenBefore_TellsTheOwnerButNotTheFirstTime(DatabaseKind kind)
    {
        await using var house = await AccountHouse.OpenAsync(kind);
        var known = house.NewBrowser();
        await known.SignInAsync();
        await known.SignInAsync();
        (await house.LettersAsync()).ShouldBeEmpty();

        await house.NewBrowser("curl/8.0").SignInAsync();

        (await house.LettersAsync()).ShouldHaveSingleItem().Text.ShouldContain("curl");
        (await known.RequestAsync(actor => actor.Get<Inbox>().CountUnreadAsync())).ShouldBe(1);
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge", "Windows")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1 (KHTML, like Gecko) Version/18.0 Safari/605.1", "Safari", "macOS")]
    [InlineData("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36", "Chrome", "Android")]
    [InlineData(Browser.Firefox, "Firefox", "Linux")]
    [InlineData("something", null, null)]
    [InlineData(null, null, null)]
    public void Device_OfAnAgent_IsItsYoungestNameAndItsSystem(string? agent, string? browser, string? system) =>
        Device.Of(agent).ShouldBe(new Device(browser, system));

    [Fact]
    public void IsOver_AfterIdleOrForTooLong_IsTrue()
    {
        var begun = new DateTime(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);
        var session = new Session(Guid.CreateVersion7(), SignInMethod.Password, begun, null, null);

        session.IsOver(begun + Session.Idle).ShouldBeFalse();
        session.IsOver(begun + Session.Idle + Session.BetweenNotes + TimeSpan.FromSeconds(1)).ShouldBeTrue();
        session.HasTwoSteps.ShouldBeFalse();
        new Session(Guid.CreateVersion7(), SignInMethod.Passkey, begun, null, null).HasTwoSteps.ShouldBeTrue();
    }
}
