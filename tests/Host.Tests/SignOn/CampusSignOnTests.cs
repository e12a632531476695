using System.Net;
using FacultyDev.Institution.Accounts;
using FacultyDev.Institution.Accounts.SignOn;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Demo;
using FacultyDev.Tests.Demo;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Host.Tests.SignOn;

/// <summary>Sign-in with the real server: who gets in as whom.</summary>
public sealed class CampusSignOnTests(CampusDemo demo) : IClassFixture<CampusDemo>
{
    [Fact]
    public async Task SignIn_WithAConfirmedAddress_OpensThatAccountAndLinksIt()
    {
        using var dean = await Visitor.AnonymousAsync(demo);
        (await dean.ReadAsync(Visitor.SignInPath)).ShouldContain("/account/sign-on/start");

        using var answer = await dean.GetAsync(await Campus.ReturnAsync(demo, dean, CampusServer.Somebody("s-dean", Address("dean")), "/account/sign-on"));

        answer.Headers.Location!.ToString().ShouldBe("/account/sign-on");
        (await dean.ReadAsync("/account/sign-on")).ShouldContain(demo.Campus.Issuer);
        (await LinkAsync("s-dean")).AccountId.ShouldBe(await AccountIdAsync("dean"));
        await Campus.ShouldBeAuditedAsync(demo, "institution.SignOnLink", "Created");
    }

    [Fact]
    public async Task SignIn_Again_FollowsTheLinkWhateverTheAddressIsNow()
    {
        using (var first = await Visitor.AnonymousAsync(demo))
            await Campus.SignInAsync(demo, first, CampusServer.Somebody("s-mentor", Address("mentor")));
        using var second = await Visitor.AnonymousAsync(demo);

        await Campus.SignInAsync(demo, second, CampusServer.Somebody("s-mentor", Address("sponsor"), verified: false));

        (await second.ReadAsync("/account")).ShouldContain(await NameAsync("mentor"));
    }

    [Fact]
    public async Task SignIn_SomebodyElseWithTheAddressOfALinkedAccount_IsRefused()
    {
        using (var first = await Visitor.AnonymousAsync(demo))
            await Campus.SignInAsync(demo, first, CampusServer.Somebody("s-peer", Address("peer")));
        using var newcomer = await Visitor.AnonymousAsync(demo);

        await Campus.RefusedAsync(demo, newcomer, CampusServer.Somebody("s-peer-2", Address("peer")), SignOnWords.Ambiguous, SignOnProblem.Ambiguous);
    }

    [Fact]
    public async Task SignIn_OnTheRosterWithoutAnAccount_GetsOne()
    {
        var member = await demo.ReadAsync(db => db.Set<FacultyMember>().AsNoTracking()
            .OrderBy(member => member.Id).FirstAsync(member => !db.Set<Account>().Any(account => account.MemberId == member.Id)));
        using var visitor = await Visitor.AnonymousAsync(demo);

        // The server confirms no address, but the administrator trusts its employee numbers.
        await Campus.SignInAsync(demo, visitor, CampusServer.Somebody("s-new", member.Email, verified: false, member.EmployeeNumber));

        (await visitor.ReadAsync("/account")).ShouldContain(member.DisplayName);
        var account = await demo.ReadAsync(db => db.Set<Account>().AsNoTracking().SingleAsync(account => account.MemberId == member.Id));
        account.PasswordHash.ShouldBeNull();
    }

    [Fact]
    public async Task SignIn_NobodyOfTheRoster_GetsAPageAndNoAccount()
    {
        var before = await demo.ReadAsync(db => db.Set<Account>().CountAsync());
        using var stranger = await Visitor.AnonymousAsync(demo);

        await Campus.RefusedAsync(demo, stranger, CampusServer.Somebody("s-stranger", "stranger@elsewhere.example"), SignOnWords.Unknown, SignOnProblem.Unknown);

        (await demo.ReadAsync(db => db.Set<Account>().CountAsync())).ShouldBe(before);
    }

    [Fact]
    public async Task SignIn_WithAnAddressThatTheServerDoesNotConfirm_IsRefused()
    {
        using var visitor = await Visitor.AnonymousAsync(demo);

        await Campus.RefusedAsync(
            demo, visitor, CampusServer.Somebody("s-unverified", Address("admin"), verified: false), SignOnWords.NotVerified, SignOnProblem.NotVerified);
    }

    [Fact]
    public async Task SignOut_AfterCampusSignOn_OffersToSignOutThereToo()
    {
        using var sponsor = await Visitor.AnonymousAsync(demo);
        await Campus.SignInAsync(demo, sponsor, CampusServer.Somebody("s-sponsor", Address("sponsor")));

        await sponsor.TakeTokenAsync("/preferences");
        using var answer = await sponsor.PostAsync("/account/sign-out");

        answer.Headers.Location!.ToString().ShouldBe("/account/sign-on/signed-out");
        (await sponsor.ReadAsync("/account/sign-on/signed-out")).ShouldContain($"{demo.Campus.Issuer}/session/end?client_id=facultydev");
        using var inside = await sponsor.GetAsync("/account");
        inside.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Unlink_OnesOwn_IsGoneAndAnothersIsNotFound()
    {
        using var mentee = await Visitor.AnonymousAsync(demo);
        await Campus.SignInAsync(demo, mentee, CampusServer.Somebody("s-mentee", Address("mentee")));
        var link = await LinkAsync("s-mentee");
        await mentee.TakeTokenAsync("/preferences");
        using var other = await Visitor.SignedInAsync(demo, "program");

        using var forged = await other.PostAsync("/account/sign-on?handler=Unlink", new Dictionary<string, string> { ["link"] = $"{link.Id}" });
        forged.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var done = await mentee.PostAsync("/account/sign-on?handler=Unlink", new Dictionary<string, string> { ["link"] = $"{link.Id}" });
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await demo.ReadAsync(db => db.Set<SignOnLink>().AnyAsync(each => each.Id == link.Id))).ShouldBeFalse();
    }

    [Fact]
    public async Task Start_WithAnAddressElsewhere_LeadsHome()
    {
        using var office = await Visitor.AnonymousAsync(demo);

        using var answer = await office.GetAsync(
            await Campus.ReturnAsync(demo, office, CampusServer.Somebody("s-office", Address("office")), "https://evil.example/"));

        answer.Headers.Location!.ToString().ShouldBe("/");
    }

    private static string Address(string local) => $"{local}@{DemoPlan.MailDomain}";

    private Task<SignOnLink> LinkAsync(string subject) =>
        demo.ReadAsync(db => db.Set<SignOnLink>().AsNoTracking().SingleAsync(link => link.Subject == subject));

    private Task<Guid> AccountIdAsync(string local)
    {
        var address = Address(local);
        return demo.ReadAsync(db => db.Set<Account>().Where(account => account.Email == address).Select(account => account.Id).SingleAsync());
    }

    private Task<string> NameAsync(string local)
    {
        var address = Address(local);
        return demo.ReadAsync(db => db.Set<Account>().Where(account => account.Email == address).Select(account => account.Name).SingleAsync());
    }
}
